import { paths } from '@evergrow/domain/kernel';
import type { BookingStatus } from '@evergrow/domain/scheduling';
import { defaultService } from '@evergrow/domain/scheduling';
import { photoLimit } from '@evergrow/domain/visits';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeCreditGrant } from '@evergrow/seed/factories/credit-grant';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { makeSeries } from '@evergrow/seed/factories/series';
import { makeWaitlistEntry } from '@evergrow/seed/factories/waitlist-entry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { photographed } from '../../functions/src/visits/photographed.fixture.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { visitWorld } from '../support/visit-world.ts';

let world: ApiWorld;
let mine: Awaited<ReturnType<typeof visitWorld>>;
let foreign: Awaited<ReturnType<typeof visitWorld>>;
beforeAll(async () => {
  world = await apiWorld();
  [mine, foreign] = [await visitWorld(world), await visitWorld(world)];
  for (const { tenantId, client, bookingId } of [mine, foreign]) {
    const clientUid = client.uid;
    await Promise.all([
      db()
        .doc(paths.series(tenantId, `series-${bookingId}`))
        .set(makeSeries({ clientUid, firstBookingId: bookingId })),
      db()
        .doc(paths.waitlistEntry(tenantId, `entry-${bookingId}`))
        .set(makeWaitlistEntry({ clientUid })),
      db()
        .doc(paths.creditGrant(tenantId, `grant-${bookingId}`))
        .set(makeCreditGrant({ clientUid })),
    ]);
  }
});
afterAll(() => world.stop());

/** What triggers make of the catalog in their own time, and what a look leaves in the audit trail. */
const derived = new Set(['directories', 'candidates', 'auditEntries']);

/** Everything a tenant has written and when, to see that nothing was. */
async function written({ tenantId }: { tenantId: string }): Promise<string> {
  const root = db().doc(paths.tenant(tenantId));
  const collections = await root.listCollections();
  const kept = collections.filter(({ id }) => !derived.has(id));
  const found = await Promise.all(kept.map((each) => each.get()));
  return JSON.stringify(
    found.map((each) => each.docs.map((one) => [one.ref.path, one.updateTime.toMillis()])),
  );
}

type Attack = [method: string, path: string, body?: object];

/** Every route that names a booking, a series, somebody waiting, a grant or an area, as `about` has them. */
const routes = (about: { bookingId: string }): Attack[] => {
  const { bookingId } = about;
  const booking = `bookings/${bookingId}`;
  const series = `series/series-${bookingId}`;
  const dates = { dates: ['2027-01-05'] };
  const start = '2027-01-05T10:00:00Z';
  const other = { providerId: 'somebody', start };
  const upload = { uploadId: crypto.randomUUID(), kind: 'before', takenAt: start };
  return [
    ['GET', booking],
    ['GET', `${booking}/address`],
    ['GET', `${booking}/visit`],
    ['POST', `${booking}/approve`],
    ['POST', `${booking}/decline`, { reason: '' }],
    ['POST', `${booking}/no-show`, { reason: '' }],
    ['POST', `${booking}/waive-fee`, { reason: 'x' }],
    ['POST', `${booking}/on-the-way`],
    ['POST', `${booking}/arrive`],
    ['POST', `${booking}/start`],
    ['POST', `${booking}/turn-back`],
    ['POST', `${booking}/checkout`],
    ['POST', `${booking}/cancel`, { reason: '' }],
    ['POST', `${booking}/release`],
    ['POST', `${booking}/reschedule`, { start }],
    ['POST', `${booking}/complete`],
    ['POST', `${booking}/pay`, { payOn: 'form' }],
    ['POST', `${booking}/credit`, { grantId: `grant-${bookingId}` }],
    ['POST', `${booking}/room`],
    ['POST', `${booking}/review`, { stars: 5, text: 'Very good indeed' }],
    ['POST', `${booking}/reassign`, { ...other, from: other }],
    ['PUT', `${booking}/visit/items/item-1`, { state: 'done', at: start }],
    ['PUT', `${booking}/visit/notes`, { client: 'x' }],
    ['PUT', `${booking}/visit/signature`, { name: 'x', path: 'M10 10L20 20' }],
    ['POST', `${booking}/visit/photos`, upload],
    ['DELETE', `${booking}/visit/photos/photo`],
    ['POST', `${booking}/visit/adjustments`, { minutes: 30, reason: 'x' }],
    ['POST', `${booking}/visit/adjustments/any/answer`, { answer: 'accepted' }],
    ['POST', 'series', { bookingId, frequency: 'weekly', keepCard: false }],
    ['GET', series],
    ['POST', `${series}/skip`, dates],
    ['POST', `${series}/restore`, dates],
    ['POST', `${series}/pause`],
    ['POST', `${series}/resume`],
    ['POST', `${series}/cancel`, {}],
    ['POST', `${series}/accept`, { occurrence: '2027-01-05', providerId: 'p', start }],
    ['POST', `waitlist/entry-${bookingId}/leave`],
    ['POST', `credit-grants/grant-${bookingId}/correct`, { remaining: 9, expiresAt: start, reason: 'mine' }],
  ];
};

/** Attacks from `by` in the tenant `at` on what is `about`'s; what was answered that is no plain refusal. */
async function got(by: Person, at: string, about: { bookingId: string }, refusals: readonly string[]) {
  const answers: string[] = [];
  for (const [method, path, body] of routes(about)) {
    const { status, code } = await by.call(method, `/t/${at}/${path}`, body);
    if (status < 400 || code === null || !refusals.includes(code)) {
      answers.push(`${method} ${path} ${status} ${code}`);
    }
  }
  return answers;
}

describe('what is somebody else’s', () => {
  it('in the same business cannot be read or touched by another client', async () => {
    const before = await written(mine);
    const other = await mine.member('client');
    const members = await written(mine);
    expect(await got(other, mine.tenantId, mine, ['not_found', 'forbidden'])).toEqual([]);
    expect(await written(mine)).toBe(members);
    expect(members).not.toBe(before);
  });

  it('in the same business cannot be read or touched by another provider', async () => {
    const other = await mine.member('provider');
    const before = await written(mine);
    expect(await got(other, mine.tenantId, mine, ['not_found', 'forbidden'])).toEqual([]);
    expect(await written(mine)).toBe(before);
  });

  it('in another business is not there, not even for the owner of this one', async () => {
    const before = [await written(mine), await written(foreign)];
    expect(await got(mine.client, foreign.tenantId, foreign, ['not_found'])).toEqual([]);
    const plain = ['not_found', 'forbidden', 'provider_not_found'];
    expect(await got(mine.owner, mine.tenantId, foreign, plain)).toEqual([]);
    expect([await written(mine), await written(foreign)]).toEqual(before);
  });
});

describe('a client', () => {
  const states: BookingStatus[] = ['requested', 'confirmed', 'inProgress', 'completed'];
  it.each(states)('cannot do the business’s part at their own booking that is %s', async (status) => {
    const { client, tenantId, base, bookingId } = mine;
    await db()
      .doc(paths.booking(tenantId, bookingId))
      .update({ status, respondBy: new Date(Date.now() + 6e6) });
    const before = await written(mine);
    const to = { providerId: client.uid, start: new Date().toISOString() };
    const parts: Attack[] = [
      ['POST', 'approve'],
      ['POST', 'decline', { reason: '' }],
      ['POST', 'no-show', { reason: '' }],
      ['POST', 'waive-fee', { reason: 'x' }],
      ['POST', 'on-the-way'],
      ['POST', 'arrive'],
      ['POST', 'start'],
      ['POST', 'complete'],
      ['POST', 'reassign', { ...to, from: to }],
      ['POST', 'visit/adjustments', { minutes: 30, reason: 'x' }],
      ['PUT', 'visit/signature', { name: 'x', path: 'M10 10L20 20' }],
    ];
    for (const [method, path, body] of parts) {
      const { code } = await client.call(method, `${base}/${path}`, body);
      expect(['forbidden', 'not_found', 'invalid_transition'], `${path} ${code}`).toContain(code);
    }
    expect(await written(mine)).toBe(before);
  });
});

describe('a hold', () => {
  const providerId = 'cleaner';
  const offeringId = 'sold';
  const start = () => new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 3 * 86_400_000 + 36e6);
  const wish = (changes: object = {}) => ({
    providerId,
    offeringId,
    addOnIds: [],
    start: start().toISOString(),
    format: 'video',
    timeZone: 'UTC',
    ...changes,
  });
  const place = (changes: object) => mine.client.call('POST', `/t/${mine.tenantId}/holds`, wish(changes));

  beforeAll(async () => {
    const { tenantId } = mine;
    const availability = makeAvailability({ timeZone: 'UTC', noticeMinutes: 0 });
    await Promise.all([
      db().doc(paths.provider(tenantId, providerId)).set(makeProvider()),
      db().doc(paths.availability(tenantId, providerId)).set(availability),
      db()
        .doc(paths.offering(tenantId, offeringId))
        .set(makeOffering({ price: { amount: 10_000, currency: 'EUR' } })),
      db()
        .doc(paths.service(tenantId, offeringId))
        .set({ ...defaultService(new Date()), seats: 3 }),
    ]);
  });

  it('of a tampered price, quantity, place, package or offering is refused, and nothing is written', async () => {
    const before = await written(mine);
    const choices = (changes: object) => ({
      quantities: {},
      extras: {},
      frequency: 'once',
      tip: 0,
      ...changes,
    });
    const address = {
      ...{ line1: 'x', line2: '', city: 'x', postalCode: '1', country: 'PT', access: '' },
      point: { lat: 38, lng: -9 },
    };
    const attacks: object[] = [
      { expectedTotal: 1 },
      { expectedTotal: -1 },
      { expectedTotal: 1e308 },
      { expectedTotal: 0.5 },
      { expectedTotal: '10000' },
      { seats: 0 },
      { seats: -1 },
      { seats: 4 },
      { seats: 1.5 },
      { seats: 1e9 },
      { durationMinutes: -60 },
      { durationMinutes: 61 },
      { choices: choices({ tip: -500 }) },
      { choices: choices({ tip: 1e15 }) },
      { choices: choices({ tip: null }) },
      { choices: choices({ quantities: { rooms: -1 } }) },
      { choices: choices({ quantities: { rooms: 1e12 } }) },
      { choices: choices({ extras: { oven: 51 } }) },
      { address: { ...address, point: { lat: 91, lng: 0 } } },
      { address: { ...address, point: { lat: null, lng: 0 } } },
      { address },
      { offeringId: 'nothing' },
      { providerId: foreign.provider.uid },
      { creditGrantId: `grant-${foreign.bookingId}` },
      { promoCode: '../../promoCodes/x' },
      { giftCardCode: 'AAAA-BBBB-CCCC-DDDD' },
      { addOnIds: ['nothing'] },
      { addOnIds: Array.from({ length: 21 }, () => 'x') },
      { start: 'yesterday' },
      { start: '2001-01-01T00:00:00Z' },
      { start: '9999-12-31T23:59:59Z' },
      { timeZone: 'Mars/Olympus' },
      { quote: { total: 1 } },
      { clientUid: foreign.client.uid },
    ];
    for (const attack of attacks) {
      const { status, code } = await place(attack);
      expect([status >= 400 && status < 500, code === null], JSON.stringify([attack, status, code])).toEqual([
        true,
        false,
      ]);
    }
    const raw = JSON.stringify(wish()).replace('"addOnIds"', '"expectedTotal":NaN,"addOnIds"');
    const nan = await mine.client.call('POST', `/t/${mine.tenantId}/holds`, raw);
    expect(nan.code).toBe('invalid_request');
    expect(await written(mine)).toBe(before);
  });

  it('as it is offered stands, so that the refusals above refuse what was tampered with', async () => {
    expect((await place({ expectedTotal: 10_000 })).status).toBe(201);
  });
});

describe('a photo', () => {
  it('too large, or none though it says so, is refused and not kept', async () => {
    const visit = await visitWorld(world);
    for (const step of ['on-the-way', 'arrive', 'start']) {
      await visit.provider.call('POST', `${visit.base}/${step}`);
    }
    const huge = Buffer.concat([photographed(), Buffer.alloc(photoLimit)]);
    const files = [
      huge,
      Buffer.alloc(0),
      photographed().subarray(0, 200),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('not a picture at all')]),
    ];
    for (const bytes of files) {
      const upload = await visit.upload(bytes);
      const body = { uploadId: upload.uploadId, kind: 'after', takenAt: new Date().toISOString() };
      const refused = await visit.provider.call('POST', `${visit.base}/visit/photos`, body);
      expect(refused.code, `${bytes.length} bytes`).toBe('file_refused');
      expect(await upload.exists()).toBe(false);
    }
    const photos = (await db().doc(paths.visit(visit.tenantId, visit.bookingId)).get()).get('photos');
    expect(photos ?? []).toEqual([]);
  });
});

it('words that are far too long, and bodies that are far too large, are refused by their code', async () => {
  const visit = await visitWorld(world);
  const note = 'x'.repeat(100_000);
  const long = await visit.provider.call('PUT', `${visit.base}/visit/notes`, { client: note });
  expect(long.code).toBe('invalid_request');
  const huge = await visit.provider.call('PUT', `${visit.base}/visit/notes`, { client: note.repeat(20) });
  expect([huge.status >= 400 && huge.status < 500, huge.code === null]).toEqual([true, false]);
});
