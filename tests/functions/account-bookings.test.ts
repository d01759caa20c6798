import { accountExportSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { type Address, addressSchema } from '@evergrow/domain/scheduling';
import { visitViewSchema } from '@evergrow/domain/visits';
import { makeCreditGrant } from '@evergrow/seed/factories/credit-grant';
import { makeOrder } from '@evergrow/seed/factories/order';
import { makeSeries } from '@evergrow/seed/factories/series';
import { makeSubscription } from '@evergrow/seed/factories/subscription';
import { makeWaitlistEntry } from '@evergrow/seed/factories/waitlist-entry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { saveDraft } from '../../functions/src/privacy/intake-draft.ts';
import { sealPlace } from '../../functions/src/scheduling/visit-place.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { visitWorld } from '../support/visit-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const address: Address = {
  line1: 'Rua das Flores 12',
  line2: '',
  city: 'Lisbon',
  postalCode: '1200-195',
  country: 'PT',
  point: { lat: 38.7101, lng: -9.1432 },
  access: 'code 4711',
};

/** A visit in ten minutes at a sealed address. */
async function awaited() {
  const visit = await visitWorld(world);
  const { tenantId, bookingId, client } = visit;
  const at = db().doc(paths.booking(tenantId, bookingId));
  const visited = { address, areaId: null, area: null };
  await at.update({ place: await sealPlace(tenantId, bookingId, client.uid, visited, new Date()) });
  return { ...visit, at, read: () => visit.provider.call('GET', `${visit.base}/address`) };
}

describe('a client with a visit ahead', () => {
  it('who erases their answers is still found by who comes, and what is written there can be read', async () => {
    const { tenantId, client, provider, base, read } = await awaited();
    await saveDraft(tenantId, client.uid, { goals: 'SECRET' }, new Date());
    await provider.call('POST', `${base}/on-the-way`);
    await provider.call('POST', `${base}/arrive`);
    await provider.call('POST', `${base}/start`);
    await provider.call('PUT', `${base}/visit/notes`, { team: '', client: 'All done' });
    expect((await client.call('DELETE', `/t/${tenantId}/intake`)).status).toBe(204);
    expect((await db().doc(paths.subjectKey(tenantId, client.uid)).get()).exists).toBe(false);
    // Answering anew makes another key for the answers, and must not lock the address either.
    await saveDraft(tenantId, client.uid, { goals: 'anew' }, new Date());
    expect((await read()).as(addressSchema)).toEqual(address);
    expect((await client.call('GET', `${base}/visit`)).as(visitViewSchema).notes.client).toBe('All done');
  });

  it('cannot delete their account, which touches nothing; once it is over they can, and the address is gone', async () => {
    const { tenantId, client, at, read } = await awaited();
    expect((await client.call('DELETE', '/me')).code).toBe('bookings_ahead');
    expect((await read()).as(addressSchema)).toEqual(address);
    await at.update({ status: 'completed' });
    expect((await client.call('DELETE', '/me')).status).toBe(204);
    expect((await db().doc(paths.visitKey(tenantId, client.uid)).get()).exists).toBe(false);
    expect((await read()).code).toBe('address_erased');
  });
});

it('what a client has of series, waiting, credits and visits is exported, and ended with the account', async () => {
  const { tenantId, bookingId, client, at, provider, base } = await awaited();
  const { uid: clientUid } = client;
  const clientName = 'Clara Cliente';
  await db()
    .doc(paths.series(tenantId, 'series-1'))
    .set(
      makeSeries({
        clientUid,
        clientName,
        card: { customerId: 'cus_1', paymentMethodId: 'pm_1', consentedAt: new Date() },
        place: (await at.get()).get('place'),
      }),
    );
  await db()
    .doc(paths.waitlistEntry(tenantId, 'waiting-1'))
    .set(makeWaitlistEntry({ clientUid, clientName }));
  await db().doc(paths.creditGrant(tenantId, 'grant-1')).set(makeCreditGrant({ clientUid, clientName }));
  await db().doc(paths.order(tenantId, 'order-1')).set(makeOrder({ clientUid, clientName }));
  await db()
    .doc(paths.subscription(tenantId, 'plan-1'))
    .set(makeSubscription({ clientUid, clientName, status: 'ended' }));
  await provider.call('POST', `${base}/on-the-way`);
  await provider.call('POST', `${base}/arrive`);
  await provider.call('POST', `${base}/start`);
  await provider.call('PUT', `${base}/visit/notes`, { team: 'TEAM-ONLY', client: 'All done' });
  const stranger = await visitWorld(world);
  await stranger.admit(client, 'client');

  const answer = await client.call('GET', '/me/export');
  const mine = answer.as(accountExportSchema).tenants.find((tenant) => tenant.tenantId === tenantId);
  expect(mine).toMatchObject({
    bookings: [{ id: bookingId, place: { address } }],
    series: [{ id: 'series-1', card: { paymentMethodId: 'pm_1' } }],
    waitlist: [{ id: 'waiting-1' }],
    credits: [{ id: 'grant-1' }],
    visits: [{ id: bookingId, notes: 'All done' }],
  });
  expect(JSON.stringify(answer.body)).not.toContain('TEAM-ONLY');
  expect(JSON.stringify(answer.body)).not.toContain(stranger.bookingId);

  await at.update({ status: 'completed' });
  expect((await client.call('DELETE', '/me')).status).toBe(204);
  const series = await db().doc(paths.series(tenantId, 'series-1')).get();
  expect(series.data()).toMatchObject({ status: 'ended', card: null, place: null, nextChargeAt: null });
  expect((await db().doc(paths.waitlistEntry(tenantId, 'waiting-1')).get()).exists).toBe(false);
  const grant = await db().doc(paths.creditGrant(tenantId, 'grant-1')).get();
  const visit = await db().doc(paths.visit(tenantId, bookingId)).get();
  expect(visit.data()).toMatchObject({ notes: null, signature: null, photos: [] });
  const bought = await db().doc(paths.order(tenantId, 'order-1')).get();
  const plan = await db().doc(paths.subscription(tenantId, 'plan-1')).get();
  expect(bought.get('clientName')).toBe('Deleted member');
  const all = [series, grant, await at.get(), visit, bought, plan];
  const left = JSON.stringify(all.map((one) => one.data()));
  expect(left).not.toContain(clientName);
});
