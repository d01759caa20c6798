import { randomUUID } from 'node:crypto';
import { providerSchema, reviewListSchema, reviewRowSchema, reviewSchema } from '@evergrow/domain/catalog';
import { pageOf, paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recountRating } from '../../functions/src/catalog/reviews/recount-rating.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { forgetTenant } from '../../functions/src/tenancy/tenant-store.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { photographed } from '../../functions/src/visits/photographed.fixture.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let owner: Person;
let client: Person;
let provider: Person;
let tenantId: string;
let slug: string;
let admit: Awaited<ReturnType<typeof tenantWorld>>['admit'];
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

beforeEach(async () => {
  const made = await tenantWorld(world);
  ({ tenantId, owner, slug, admit } = made);
  await db().doc(paths.tenant(tenantId)).update({ published: true });
  forgetTenant(tenantId);
  [client, provider] = [await world.person('Ada Lovelace'), await world.person('Duarte Queimado')];
  await admit(client, 'client');
  await admit(provider, 'provider');
  await db()
    .doc(paths.provider(tenantId, provider.uid))
    .set(makeProvider({ rating: { count: 0, sum: 0 } }));
});

async function completed(by = client): Promise<string> {
  const bookingId = `b-${randomUUID()}`;
  const booking = makeBooking({
    clientUid: by.uid,
    providerId: provider.uid,
    providerIds: [provider.uid],
    status: 'completed',
  });
  await documentAt(paths.booking(tenantId, bookingId), bookingSchema).set(booking);
  return bookingId;
}
async function reviewed(stars = 4, text = 'Well done', photo: string | null = null): Promise<string> {
  const bookingId = await completed();
  const answer = await client.call('POST', `/t/${tenantId}/bookings/${bookingId}/review`, {
    stars,
    text,
    photo,
  });
  expect(answer.status).toBe(201);
  return bookingId;
}
const rating = async () =>
  (await documentAt(paths.provider(tenantId, provider.uid), providerSchema).get()).data()?.rating;
const stored = async (id: string) =>
  (await documentAt(paths.review(tenantId, id), reviewSchema).get()).data();
const shown = async () =>
  (await world.anyone('GET', `/public/tenants/${slug}/providers/${provider.uid}/reviews`)).as(
    reviewListSchema,
  ).items;
const act = (who: Person, id: string, what: string, body: unknown) =>
  who.call('POST', `/t/${tenantId}/reviews/${id}/${what}`, body);
const trail = async () =>
  (await db().collection(paths.auditEntries(tenantId)).get()).docs
    .map((entry) => String(entry.get('action')))
    .filter((action) => action.startsWith('review.'));

describe('a photo', () => {
  test('is drawn anew: what the camera wrote is gone, and a thumbnail comes with it', async () => {
    const original = photographed();
    expect(Buffer.from(original).includes('Exif')).toBe(true);
    const id = await reviewed(5, '', Buffer.from(original).toString('base64'));
    const photo = (await stored(id))?.photo;
    if (!photo) throw new Error('no photo was kept');
    for (const path of [photo.path, photo.thumbnailPath]) {
      const [bytes] = await bucket().file(path).download();
      expect(bytes.includes('Exif')).toBe(false);
      expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    }
    expect((await shown())[0]?.photo).toEqual(photo);
  });

  test('that is none is refused, and no review is written', async () => {
    const bookingId = await completed();
    const body = { stars: 5, text: '', photo: Buffer.from('<svg onload="x"/>').toString('base64') };
    const answer = await client.call('POST', `/t/${tenantId}/bookings/${bookingId}/review`, body);
    expect(answer.code).toBe('file_refused');
    expect(await stored(bookingId)).toBeUndefined();
    expect(await rating()).toEqual({ count: 0, sum: 0 });
  });

  test('goes with the account of who took it; the review stays without the name', async () => {
    const id = await reviewed(5, 'Good', Buffer.from(photographed()).toString('base64'));
    const path = (await stored(id))?.photo?.path ?? '';
    expect((await client.call('DELETE', '/me')).status).toBe(204);
    expect(await stored(id)).toMatchObject({ photo: null, text: 'Good', authorName: 'Deleted member' });
    expect(await bucket().file(path).exists()).toEqual([false]);
  });
});

describe('a reply', () => {
  test('is the provider’s, is shown, and can be taken back', async () => {
    const id = await reviewed();
    expect((await act(provider, id, 'reply', { text: 'Thank you' })).as(reviewRowSchema).reply?.text).toBe(
      'Thank you',
    );
    expect((await shown())[0]?.reply?.text).toBe('Thank you');
    expect((await act(provider, id, 'reply', { text: '' })).as(reviewRowSchema).reply).toBeNull();
  });

  test('is nobody else’s', async () => {
    const id = await reviewed();
    const another = await world.person();
    await admit(another, 'provider');
    expect((await act(another, id, 'reply', { text: 'Mine!' })).code).toBe('not_found');
    expect((await act(client, id, 'reply', { text: 'Me too' })).code).toBe('forbidden');
  });
});

describe('moderation', () => {
  const list = async (who: Person, of: string) =>
    (await who.call('GET', `/t/${tenantId}/reviews?of=${of}`)).as(pageOf(reviewRowSchema)).items;

  test('a reported review stays until an admin hides it; then it neither shows nor counts', async () => {
    const [id] = [await reviewed(2, 'A lie'), await reviewed(5)];
    expect(await rating()).toEqual({ count: 2, sum: 7 });
    expect((await act(provider, id, 'report', { reason: 'This never happened' })).status).toBe(202);
    expect(await shown()).toHaveLength(2);
    expect(await list(owner, 'reported')).toMatchObject([
      { id, reports: [{ reason: 'This never happened' }] },
    ]);
    expect(JSON.stringify(await list(owner, 'reported'))).not.toContain(provider.uid.concat('"', ',"reason'));
    // The one it is about does not learn who reported it, or why.
    expect((await list(provider, 'mine')).find((row) => row.id === id)?.reports).toEqual([]);

    const hide = { decision: 'hide', reason: 'Not a visit of ours' };
    expect((await act(provider, id, 'moderation', hide)).code).toBe('forbidden');
    expect((await act(owner, id, 'moderation', hide)).as(reviewRowSchema).standing).toBe('hidden');
    await act(owner, id, 'moderation', hide);
    expect((await shown()).map(({ stars }) => stars)).toEqual([5]);
    expect(await rating()).toEqual({ count: 1, sum: 5 });
    expect(await list(owner, 'hidden')).toMatchObject([{ id }]);

    await act(owner, id, 'moderation', { decision: 'restore', reason: 'It was one after all' });
    expect(await rating()).toEqual({ count: 2, sum: 7 });
    expect(await shown()).toHaveLength(2);
    expect((await trail()).sort()).toEqual(['review.moderated', 'review.moderated', 'review.reported']);
  });

  test('what an admin lets stand is not brought up again', async () => {
    const id = await reviewed(3);
    await act(provider, id, 'report', { reason: 'Unfair' });
    await act(owner, id, 'moderation', { decision: 'keep', reason: 'An opinion' });
    await act(provider, id, 'report', { reason: 'Still unfair' });
    expect(await list(owner, 'reported')).toEqual([]);
    expect(await rating()).toEqual({ count: 1, sum: 3 });
  });

  test('two admins who hide at once take it out of the average once', async () => {
    const [id] = [await reviewed(1), await reviewed(5)];
    const hide = { decision: 'hide', reason: 'Spam' };
    await Promise.all([1, 2, 3].map(() => act(owner, id, 'moderation', hide)));
    expect(await rating()).toEqual({ count: 1, sum: 5 });
  });

  test('somebody of another tenant can do none of it', async () => {
    const id = await reviewed();
    const stranger = (await tenantWorld(world)).owner;
    for (const [what, body] of [
      ['reply', { text: 'x' }],
      ['report', { reason: 'x' }],
      ['moderation', { decision: 'hide', reason: 'x' }],
    ] as const) {
      expect((await act(stranger, id, what, body)).code).toBe('not_found');
    }
    expect((await stranger.call('GET', `/t/${tenantId}/reviews?of=all`)).code).toBe('not_found');
    expect((await provider.call('GET', `/t/${tenantId}/reviews?of=all`)).code).toBe('forbidden');
  });
});

test('a rating that went wrong is counted anew, hidden reviews left out', async () => {
  const [id] = [await reviewed(1), await reviewed(4)];
  await act(owner, id, 'moderation', { decision: 'hide', reason: 'Spam' });
  expect(await recountRating(tenantId, provider.uid)).toBe(false);
  await db()
    .doc(paths.provider(tenantId, provider.uid))
    .update({ rating: { count: 9, sum: 9 } });
  expect(await recountRating(tenantId, provider.uid)).toBe(true);
  expect(await rating()).toEqual({ count: 1, sum: 4 });
});
