import { paths } from '@evergrow/domain/kernel';
import {
  checkedCodesSchema,
  clientTermsViewSchema,
  ownTermsSchema,
  promoCodeListSchema,
  promoCodeRowSchema,
} from '@evergrow/domain/pricing';
import { defaultService, type Service } from '@evergrow/domain/scheduling';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePricing } from '../../domain/src/pricing/visit/visit-pricing.fixture.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { priceBooking } from '../../functions/src/pricing/price-booking.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: Awaited<ReturnType<typeof tenantWorld>>;
let admin: Person;
let client: Person;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world, { kind: 'homeServices', modules: ['visits'] });
  [admin, client] = [await tenant.member('admin'), await tenant.member('client')];
});
afterAll(() => world.stop());

const tax = (label: string, percent: number, areaIds: string[] = []) => ({
  label,
  percent,
  areaIds,
  from: null,
  until: null,
});

/** What a cleaning costs this client on a day, in an area. */
async function priced(start: string, areaId: string | null = null) {
  const service: Service = {
    ...defaultService(new Date()),
    pricing: samplePricing({ taxes: [tax('State tax', 10), tax('City tax', 2, ['city'])] }),
  };
  const { quote } = await priceBooking(tenant.tenantId, {
    offeringId: 'cleaning',
    offering: makeOffering({ kind: 'visit' }),
    service,
    provider: null,
    area: areaId === null ? null : { id: areaId, title: 'An area', surcharge: null },
    point: null,
    request: {
      addOnIds: [],
      seats: 1,
      choices: { quantities: {}, extras: {}, frequency: 'once', tip: 0 },
      promoCode: null,
      giftCardCode: null,
      expectedTotal: null,
    },
    clientUid: client.uid,
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    now: new Date('2026-11-21T10:00Z'),
    start: new Date(start),
  });
  return quote.lines.flatMap(({ kind, label }) => (kind === 'tax' ? [label] : []));
}

describe('an exemption from tax', () => {
  const terms = () => `/t/${tenant.tenantId}/clients/${client.uid}/terms`;

  it('is given by an admin, seen by its client, in force until its last day, and in the trail with its reason', async () => {
    const none = { taxExempt: false, exemptUntil: null, priceListId: null };
    expect((await admin.call('GET', terms())).as(clientTermsViewSchema)).toEqual(none);
    expect(await priced('2026-12-24T10:00Z', 'city')).toEqual(['State tax', 'City tax']);
    const given = { taxExempt: true, exemptUntil: '2026-12-31' };
    const put = await admin.call('PUT', terms(), { ...given, reason: 'A charity: certificate seen' });
    expect(put.as(clientTermsViewSchema)).toEqual({ ...given, priceListId: null });
    const own = await client.call('GET', `/t/${tenant.tenantId}/my-terms`);
    expect(own.as(ownTermsSchema)).toEqual(given);
    expect(await priced('2026-12-31T23:30Z', 'city')).toEqual([]);
    expect(await priced('2027-01-01T00:30Z')).toEqual(['State tax']);
    const trail = await db()
      .collection(paths.auditEntries(tenant.tenantId))
      .where('action', '==', 'clientTerms.updated')
      .get();
    expect(trail.docs.map((found) => found.get('reason'))).toEqual([
      'exempt from tax until 2026-12-31: A charity: certificate seen',
    ]);
  });

  it('ends with one word, and takes its last day with it', async () => {
    await admin.call('PUT', terms(), { taxExempt: true, exemptUntil: null });
    expect(await priced('2030-01-01T10:00Z')).toEqual([]);
    const ended = await admin.call('PUT', terms(), { taxExempt: false, exemptUntil: '2027-01-01' });
    expect(ended.as(clientTermsViewSchema)).toEqual({
      taxExempt: false,
      exemptUntil: null,
      priceListId: null,
    });
    expect(await priced('2026-12-24T10:00Z', 'suburb')).toEqual(['State tax']);
  });

  it('is nothing a client gives or reads of others, nor another business', async () => {
    const input = { taxExempt: true };
    expect((await client.call('PUT', terms(), input)).status).toBe(403);
    expect((await client.call('GET', terms())).status).toBe(403);
    const other = await tenantWorld(world, { kind: 'homeServices', modules: ['visits'] });
    const stranger = await other.member('admin');
    expect((await stranger.call('PUT', terms(), input)).code).toBe('not_found');
    expect((await stranger.call('GET', `/t/${tenant.tenantId}/my-terms`)).code).toBe('not_found');
    const theirs = `/t/${other.tenantId}/clients/${client.uid}/terms`;
    expect((await stranger.call('PUT', theirs, input)).code).toBe('not_found');
    expect((await admin.call('PUT', terms(), { ...input, exemptUntil: '31/12/2026' })).status).toBe(400);
  });
});

it('a code for one offering counts for that one alone, until it is changed to count for all', async () => {
  const { tenantId, slug } = tenant;
  const path = `/t/${tenantId}/promo-codes`;
  const input = {
    kind: 'percent',
    value: 10,
    minimum: 0,
    firstOrder: false,
    offeringIds: ['cleaning'],
    from: null,
    until: null,
    maxUses: null,
    maxPerClient: null,
    active: true,
  };
  for (const id of ['cleaning', 'windows']) {
    await db()
      .doc(paths.offering(tenantId, id))
      .set(makeOffering({ kind: 'visit', published: true }));
  }
  await tenant.publish();
  const created = await admin.call('POST', path, { ...input, code: 'CLEAN10' });
  expect(created.as(promoCodeRowSchema).offeringIds).toEqual(['cleaning']);
  const check = (offeringId: string) =>
    world.anyone('POST', `/public/tenants/${slug}/codes`, { offeringId, promoCode: 'CLEAN10' });
  expect((await check('cleaning')).as(checkedCodesSchema).promo).toMatchObject({
    code: 'CLEAN10',
    value: 10,
  });
  expect((await check('windows')).code).toBe('promo_code_invalid');
  await admin.call('PUT', `${path}/CLEAN10`, { ...input, offeringIds: [] });
  expect((await check('windows')).as(checkedCodesSchema).promo?.code).toBe('CLEAN10');
  const listed = (await admin.call('GET', path)).as(promoCodeListSchema).items;
  expect(listed.map(({ code, offeringIds }) => [code, offeringIds])).toEqual([['CLEAN10', []]]);
});
