import { tenantHomeSchema } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { quotedSchema } from '@evergrow/domain/pricing';
import {
  holdSchema,
  holdSeveralSchema,
  type ServiceInput,
  serviceViewSchema,
  slotsResponseSchema,
} from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let business: Awaited<ReturnType<typeof cleaningBusiness>>;
beforeAll(async () => {
  world = await apiWorld();
  business = await cleaningBusiness();
});
afterAll(() => world.stop());

const offeringId = 'windows';
const providerId = 'cleaner';
const addressAt = (lat: number, lng: number, postalCode: string) => ({
  ...{ line1: '12 Elm Street', line2: '', city: 'Austin', postalCode, country: 'US', access: '' },
  point: { lat, lng },
});
/** In the drawn area that costs 12 percent more; where only a postal code says so; and where nobody goes. */
const near = addressAt(30.25, -97.7, '78701');
const byCode = addressAt(30.9, -97.1, '78999');
const outside = addressAt(31.5, -97.7, '76701');

/** A business that cleans windows at a flat price at the client's, in two areas. */
async function cleaningBusiness() {
  const tenant = await tenantWorld(world, {
    ...{ country: 'US', currency: 'USD', kind: 'homeServices', modules: ['visits'] },
    ...{ timeZone: 'UTC', withSamples: false },
  });
  await tenant.publish();
  const { tenantId, slug, owner } = tenant;
  const area = { title: 'Near', postalPrefixes: [], colour: '#2f7d6b', priority: 10 };
  const drawn = ['30.2,-97.83 30.2,-97.65 30.28,-97.65 30.28,-97.83'];
  const surcharge = { kind: 'percent', percent: 12.5 };
  await owner.call('PUT', `/t/${tenantId}/areas/near`, { ...area, rings: drawn, surcharge });
  const flat = { ...area, title: 'By code', rings: [], postalPrefixes: ['789'] };
  await owner.call('PUT', `/t/${tenantId}/areas/code`, {
    ...flat,
    surcharge: { kind: 'flat', amount: 700 },
  });
  const price = { amount: 9_999, currency: 'USD' as const };
  const addOns = [{ id: 'blinds', title: 'Blinds', price: { ...price, amount: 1_334 }, durationMinutes: 30 }];
  const offering = makeOffering({
    ...{ kind: 'visit', title: 'Windows', price, addOns, formats: ['inPerson'], durationMinutes: 60 },
    ...{ providerIds: [providerId], published: true },
  });
  const availability = makeAvailability({ timeZone: 'UTC', noticeMinutes: 0, bufferAfterMinutes: 0 });
  await Promise.all([
    db().doc(paths.provider(tenantId, providerId)).set(makeProvider()),
    db().doc(paths.availability(tenantId, providerId)).set(availability),
    db().doc(paths.offering(tenantId, offeringId)).set(offering),
  ]);
  const path = `/t/${tenantId}/offerings/${offeringId}/service`;
  const put = async (changes: Partial<ServiceInput>) => {
    const { service, version } = (await owner.call('GET', path)).as(serviceViewSchema);
    const answer = await owner.call('PUT', path, { service: { ...service, ...changes }, version });
    expect(answer.status).toBe(200);
  };
  await put({ atClient: true });
  const client = await tenant.member('client');
  const quote = async (address: typeof near | null, wish: object = {}) => {
    const place = address && { point: address.point, postalCode: address.postalCode };
    const body = { offeringId, providerId, place, ...wish };
    return await world.anyone('POST', `/public/tenants/${slug}/quotes`, body);
  };
  const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const slots = async (query: object) => {
    const asked = new URLSearchParams({
      ...{ offeringId, timeZone: 'UTC', from: dayAhead(3), to: dayAhead(12) },
      ...query,
    });
    return await world.anyone('GET', `/public/tenants/${slug}/providers/${providerId}/slots?${asked}`);
  };
  const hold = (wish: object, several = '') =>
    client.call('POST', `/t/${tenantId}/holds${several}`, {
      ...{ offeringId, providerId, addOnIds: [], format: 'inPerson', timeZone: 'UTC' },
      ...wish,
    });
  return { ...tenant, put, quote, slots, hold };
}

/** Times on different hours that leave enough for the way to the near address. */
const starts = async (count: number) =>
  (await business.slots({ lat: String(near.point.lat), lng: String(near.point.lng), areaId: 'near' }))
    .as(slotsResponseSchema)
    .slots.filter((_, index) => index % 12 === 0)
    .slice(0, count)
    .map(({ start }) => start);
const stored = async (bookingId: string) =>
  JSON.stringify((await db().doc(paths.booking(business.tenantId, bookingId)).get()).data());

describe('a visit at a flat price', () => {
  it('is shown to be at the client’s as soon as it is, and no longer than that', async () => {
    const shown = async () =>
      (await world.anyone('GET', `/public/tenants/${business.slug}`))
        .as(tenantHomeSchema)
        .offerings.map(({ id, atClient, quoted }) => [id, atClient, quoted]);
    expect(await shown()).toEqual([[offeringId, true, false]]);
    await business.put({ atClient: false });
    expect(await shown()).toEqual([[offeringId, false, false]]);
    await business.put({ atClient: true });
    expect(await shown()).toEqual([[offeringId, true, false]]);
  });

  it('costs in each area what is shown before, to the cent, and what is held and to be paid', async () => {
    const [first, second] = await starts(2);
    const cases = [
      { address: near, addOnIds: [], total: 9_999 + 1_250, start: first },
      { address: byCode, addOnIds: ['blinds'], total: 9_999 + 1_334 + 700, start: second },
    ];
    for (const { address, addOnIds, total, start } of cases) {
      const quoted = (await business.quote(address, { addOnIds })).as(quotedSchema);
      expect(quoted.total).toBe(total);
      const held = await business.hold({ start, address, addOnIds, expectedTotal: total });
      const { bookingId, orderId, quote } = held.as(holdSchema);
      expect([quote.total, quote.lines]).toEqual([total, quoted.lines]);
      const order = await db().doc(paths.order(business.tenantId, orderId)).get();
      expect(orderSchema.pick({ due: true }).parse({ due: order.get('due') }).due).toBe(total);
      expect(await stored(bookingId)).not.toContain('Elm');
      await business.owner.call('POST', `/t/${business.tenantId}/bookings/${bookingId}/cancel`, {
        reason: '',
      });
    }
  });

  it('costs so much for each of several times in one checkout, all at one address', async () => {
    const times = await starts(3);
    const wanted = { starts: times, address: near, expectedTotal: 3 * 11_249 };
    const held = (await business.hold(wanted, '/several')).as(holdSeveralSchema);
    expect(held.quote.total).toBe(3 * 11_249);
    for (const id of held.bookingIds) expect(await stored(id)).not.toContain('Elm');
  });

  it('is refused without an address, outside, at a tampered price or one that is not hers to change', async () => {
    const [start] = await starts(1);
    const codeOf = async (wish: object) => (await business.hold({ start, ...wish })).code;
    expect(await codeOf({})).toBe('address_missing');
    expect(await codeOf({ address: null })).toBe('address_missing');
    expect(await codeOf({ address: outside })).toBe('out_of_area');
    expect((await business.quote(outside)).code).toBe('out_of_area');
    expect(await codeOf({ address: { ...near, city: '' } })).toBe('invalid_request');
    expect(await codeOf({ address: { ...near, point: { lat: 91, lng: 0 } } })).toBe('invalid_request');
    // The place of the cheaper area with the price of none.
    expect(await codeOf({ address: near, expectedTotal: 9_999 })).toBe('quote_changed');
    expect((await business.hold({ starts: [start, start] }, '/several')).code).toBe('invalid_request');
    const later = new Date(Date.parse(start ?? '') + 86_400_000).toISOString();
    expect((await business.hold({ starts: [start, later] }, '/several')).code).toBe('address_missing');
  });

  it('is offered where a postal code says it is served, and to nobody by the word of a visitor alone', async () => {
    const at = { lat: String(byCode.point.lat), lng: String(byCode.point.lng) };
    expect((await business.slots(at)).code).toBe('out_of_area');
    const named = (await business.slots({ ...at, areaId: 'code' })).as(slotsResponseSchema);
    expect(named.slots.length).toBeGreaterThan(0);
    expect((await business.slots({ ...at, areaId: 'nowhere' })).code).toBe('out_of_area');
    await business.put({ areaIds: ['near'] });
    expect((await business.slots({ ...at, areaId: 'code' })).code).toBe('out_of_area');
    expect((await business.quote(byCode)).code).toBe('out_of_area');
    const [start] = await starts(1);
    expect((await business.hold({ start, address: byCode })).code).toBe('out_of_area');
    await business.put({ areaIds: [] });
  });
});
