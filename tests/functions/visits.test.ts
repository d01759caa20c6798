import { orderSchema } from '@evergrow/domain/commerce';
import { HOUR, paths } from '@evergrow/domain/kernel';
import { bookingViewSchema } from '@evergrow/domain/scheduling';
import { liveLocationSchema, visitSchema, visitStorage, visitViewSchema } from '@evergrow/domain/visits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { eraseSubject } from '../../functions/src/privacy/erase-subject.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { exportVisits } from '../../functions/src/visits/export-visits.ts';
import { forgetExpiredLocations } from '../../functions/src/visits/live-locations.ts';
import { photographed, telltale } from '../../functions/src/visits/photographed.fixture.ts';
import { clearUploads } from '../../functions/src/visits/photos.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { visitWorld } from '../support/visit-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const at = () => new Date().toISOString();
const signature = { name: 'Ada Client', path: 'M10 10L200 90' };

/** A visit whose provider is there and at work. */
async function begun() {
  const visit = await visitWorld(world);
  await visit.provider.call('POST', `${visit.base}/on-the-way`);
  await visit.provider.call('POST', `${visit.base}/arrive`);
  await visit.provider.call('POST', `${visit.base}/start`);
  return visit;
}
type Visit = Awaited<ReturnType<typeof visitWorld>>;
const seen = async ({ base }: Visit, by: Person) =>
  (await by.call('GET', `${base}/visit`)).as(visitViewSchema);
const mark = ({ base }: Visit, by: Person, item: string, state: string, more = {}) =>
  by.call('PUT', `${base}/visit/items/${item}`, { state, at: at(), ...more });
const stored = async ({ tenantId, bookingId }: Visit) => db().doc(paths.visit(tenantId, bookingId)).get();

describe('a visit', () => {
  it('is carried out step by step, and completed once its list is dealt with', async () => {
    const visit = await begun();
    const { provider, client, base } = visit;
    expect((await seen(visit, client)).checklist.map(({ title, state }) => [title, state])).toEqual([
      ['Clean the oven', 'open'],
      ['Change the sheets', 'open'],
    ]);
    expect((await mark(visit, provider, 'item-1', 'done')).status).toBe(200);
    expect((await provider.call('POST', `${base}/complete`)).code).toBe('checklist_open');
    await mark(visit, provider, 'item-2', 'skipped', { note: 'No fresh sheets were there' });
    await provider.call('PUT', `${base}/visit/notes`, { team: 'The dog bites', client: 'All done' });
    await provider.call('PUT', `${base}/visit/notes`, { client: 'All done, and the windows too' });
    await provider.call('PUT', `${base}/visit/signature`, signature);
    const completed = await provider.call('POST', `${base}/complete`);
    expect(completed.as(bookingViewSchema).status).toBe('completed');
    const report = await seen(visit, client);
    expect(report.checklist.map(({ state, note }) => [state, note])).toEqual([
      ['done', ''],
      ['skipped', 'No fresh sheets were there'],
    ]);
    expect(report.notes).toEqual({ team: null, client: 'All done, and the windows too' });
    expect(report.signature).toMatchObject(signature);
    expect(report.startedAt).not.toBeNull();
    expect(report.endedAt).not.toBeNull();
    expect((await seen(visit, visit.owner)).notes.team).toBe('The dog bites');
    expect((await mark(visit, provider, 'item-1', 'open')).code).toBe('invalid_transition');
  });

  it('says nothing at rest of what was written or signed', async () => {
    const visit = await begun();
    await mark(visit, visit.provider, 'item-1', 'skipped', { note: 'SECRET-ONE' });
    await visit.provider.call('PUT', `${visit.base}/visit/notes`, {
      team: 'SECRET-TWO',
      client: 'SECRET-THREE',
    });
    await visit.provider.call('PUT', `${visit.base}/visit/signature`, { ...signature, name: 'SECRET-FOUR' });
    await visit.provider.call('POST', `${visit.base}/visit/adjustments`, {
      minutes: 30,
      reason: 'SECRET-FIVE',
    });
    const data = JSON.stringify((await stored(visit)).data());
    expect(data).toContain('ciphertext');
    expect(data).not.toContain('SECRET');
  });

  it('is nobody else’s to see or write', async () => {
    const visit = await begun();
    const others = [await visit.member('client'), await visit.member('provider'), await world.person()];
    for (const other of others) {
      expect((await other.call('GET', `${visit.base}/visit`)).code).toBe('not_found');
      expect(['not_found', 'forbidden']).toContain((await mark(visit, other, 'item-1', 'done')).code);
      expect(['not_found', 'forbidden']).toContain(
        (await other.call('PUT', `${visit.base}/visit/signature`, signature)).code,
      );
    }
    expect((await mark(visit, visit.client, 'item-1', 'done')).code).toBe('forbidden');
    expect((await world.anyone('GET', `${visit.base}/visit`)).code).toBe('unauthenticated');
  });

  it('cannot be written before it is on', async () => {
    const visit = await visitWorld(world);
    expect((await mark(visit, visit.provider, 'item-1', 'done')).code).toBe('invalid_transition');
    expect((await seen(visit, visit.client)).checklist).toHaveLength(2);
    expect((await stored(visit)).exists).toBe(false);
  });

  it('keeps every one of many taps at once', async () => {
    const visit = await begun();
    const answers = await Promise.all(
      ['item-1', 'item-2', 'item-1', 'item-2'].map((item) => mark(visit, visit.provider, item, 'done')),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await seen(visit, visit.client)).checklist.map(({ state }) => state)).toEqual(['done', 'done']);
  });
});

describe('a photo', () => {
  it('is kept without the place it was taken at, with a thumbnail, once', async () => {
    const visit = await begun();
    const upload = await visit.upload(photographed());
    const body = { uploadId: upload.uploadId, kind: 'before', takenAt: at() };
    for (let time = 0; time < 2; time += 1) {
      expect((await visit.provider.call('POST', `${visit.base}/visit/photos`, body)).status).toBe(200);
    }
    const { photos } = await seen(visit, visit.client);
    expect(photos).toMatchObject([{ kind: 'before', width: 32, height: 48 }]);
    const [photo] = photos;
    for (const path of [photo?.path ?? '', photo?.thumbnailPath ?? '']) {
      const [bytes] = await bucket().file(path).download();
      expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      expect(bytes.includes(telltale)).toBe(false);
      expect(bytes.includes('Exif')).toBe(false);
    }
    expect(await upload.exists()).toBe(false);
    await visit.provider.call('DELETE', `${visit.base}/visit/photos/${photo?.id}`);
    expect((await seen(visit, visit.client)).photos).toEqual([]);
    expect(
      (
        await bucket()
          .file(photo?.path ?? '')
          .exists()
      )[0],
    ).toBe(false);
  });

  it('is refused when it is none, and is not kept waiting', async () => {
    const visit = await begun();
    const upload = await visit.upload(Buffer.from('<html>not a picture</html>'));
    const body = { uploadId: upload.uploadId, kind: 'after', takenAt: at() };
    expect((await visit.provider.call('POST', `${visit.base}/visit/photos`, body)).code).toBe('file_refused');
    expect(await upload.exists()).toBe(false);
    expect((await visit.provider.call('POST', `${visit.base}/visit/photos`, body)).code).toBe('not_found');
  });

  it('of somebody else cannot be claimed', async () => {
    const visit = await begun();
    const upload = await visit.upload(photographed(), 'image/jpeg', 'somebody-else');
    const body = { uploadId: upload.uploadId, kind: 'after', takenAt: at() };
    expect((await visit.provider.call('POST', `${visit.base}/visit/photos`, body)).code).toBe('not_found');
  });

  it('that was uploaded and never made one is cleared away after a day', async () => {
    const visit = await begun();
    const upload = await visit.upload(photographed());
    await clearUploads(new Date(Date.now() + 23 * HOUR));
    expect(await upload.exists()).toBe(true);
    await clearUploads(new Date(Date.now() + 25 * HOUR));
    expect(await upload.exists()).toBe(false);
  });
});

describe('extra time', () => {
  const propose = ({ base, provider }: Visit, minutes = 30) =>
    provider.call('POST', `${base}/visit/adjustments`, { minutes, reason: 'The oven took longer' });
  const answer = ({ base }: Visit, by: Person, id: string, word: string) =>
    by.call('POST', `${base}/visit/adjustments/${id}/answer`, { answer: word });

  it('costs what the visit costs by the minute, and nothing before the client accepts', async () => {
    const visit = await begun();
    const proposed = (await propose(visit)).as(visitViewSchema).adjustments[0];
    expect(proposed).toMatchObject({
      status: 'proposed',
      minutes: 30,
      orderId: null,
      reason: 'The oven took longer',
    });
    expect(proposed?.quote.total).toBe(3000);
    const id = proposed?.id ?? '';
    expect((await propose(visit)).code).toBe('conflict');
    expect((await answer(visit, visit.provider, id, 'accepted')).code).toBe('forbidden');
    expect((await answer(visit, visit.owner, id, 'accepted')).code).toBe('forbidden');
    expect((await answer(visit, visit.client, id, 'withdrawn')).code).toBe('forbidden');
    const accepted = (await answer(visit, visit.client, id, 'accepted')).as(visitViewSchema).adjustments[0];
    expect(accepted).toMatchObject({ status: 'accepted', due: true });
    const order = await documentAt(paths.order(visit.tenantId, accepted?.orderId ?? ''), orderSchema).get();
    expect(order.data()).toMatchObject({
      status: 'awaitingPayment',
      purpose: 'adjustment',
      clientUid: visit.client.uid,
      bookingIds: [visit.bookingId],
      due: 3000,
    });
  });

  const accepted = async (visit: Visit) => {
    const id = (await propose(visit)).as(visitViewSchema).adjustments[0]?.id ?? '';
    const answered = await answer(visit, visit.client, id, 'accepted');
    return answered.as(visitViewSchema).adjustments[0]?.orderId ?? '';
  };
  const dueOf = async (visit: Visit) => (await seen(visit, visit.client)).adjustments[0]?.due;

  it('is owed until it is paid, and then counts among what the visit brought in, once', async () => {
    const visit = await begun();
    const orderId = await accepted(visit);
    expect(await dueOf(visit)).toBe(true);
    const paid = { paymentIntentId: 'pi_extra', amount: 3000, currency: 'EUR', at: new Date() };
    await settlePayment(visit.tenantId, { orderId, ...paid });
    await settlePayment(visit.tenantId, { orderId, ...paid });
    expect(await dueOf(visit)).toBe(false);
    const { payments } = await visit.booking();
    expect(payments.filter((payment) => payment.purpose === 'adjustment')).toEqual([
      { orderId, purpose: 'adjustment', amount: 3000, refunded: 0 },
    ]);
    // Paid by another payment as well, all of that would be given back; one that Stripe does not know cannot be.
    const again = settlePayment(visit.tenantId, { orderId, ...paid, paymentIntentId: 'pi_other' });
    await expect(again).rejects.toThrow('No such payment_intent');
    expect((await visit.booking()).payments).toEqual(payments);
    const { provider, base } = visit;
    await mark(visit, provider, 'item-1', 'done');
    await mark(visit, provider, 'item-2', 'done');
    expect((await provider.call('POST', `${base}/complete`)).status).toBe(200);
  });

  it('is owed no more when its order has run out', async () => {
    const visit = await begun();
    const orderId = await accepted(visit);
    await db().doc(paths.order(visit.tenantId, orderId)).update({ status: 'expired' });
    expect(await dueOf(visit)).toBe(false);
  });

  it('accepted twice at once is one order', async () => {
    const visit = await begun();
    const id = (await propose(visit)).as(visitViewSchema).adjustments[0]?.id ?? '';
    await Promise.all([1, 2, 3].map(() => answer(visit, visit.client, id, 'accepted')));
    const orders = await db().collection(paths.orders(visit.tenantId)).get();
    expect(orders.size).toBe(1);
  });

  it('declined or withdrawn costs nothing, and another can be proposed', async () => {
    const visit = await begun();
    const first = (await propose(visit)).as(visitViewSchema).adjustments[0]?.id ?? '';
    await mark(visit, visit.provider, 'item-1', 'done');
    await mark(visit, visit.provider, 'item-2', 'done');
    expect((await visit.provider.call('POST', `${visit.base}/complete`)).code).toBe('adjustment_open');
    expect((await answer(visit, visit.client, first, 'declined')).status).toBe(200);
    expect((await answer(visit, visit.client, first, 'accepted')).code).toBe('invalid_transition');
    const second = (await propose(visit, 60)).as(visitViewSchema).adjustments[1]?.id ?? '';
    expect((await answer(visit, visit.provider, second, 'withdrawn')).status).toBe(200);
    expect((await db().collection(paths.orders(visit.tenantId)).get()).size).toBe(0);
    expect((await visit.provider.call('POST', `${visit.base}/complete`)).status).toBe(200);
  });

  it('is asked for in steps of five minutes, with a reason', async () => {
    const visit = await begun();
    const { base, provider } = visit;
    for (const body of [
      { minutes: 7, reason: 'x' },
      { minutes: 0, reason: 'x' },
      { minutes: 30, reason: ' ' },
    ]) {
      expect((await provider.call('POST', `${base}/visit/adjustments`, body)).code).toBe('invalid_request');
    }
  });
});

describe('a position', () => {
  const tell = async ({ tenantId, bookingId, provider }: Visit, expiresIn = HOUR) => {
    const now = Date.now();
    const location = documentAt(paths.liveLocation(tenantId, bookingId), liveLocationSchema);
    await location.set({
      providerId: provider.uid,
      position: { lat: 40.4, lng: -3.7 },
      accuracy: 10,
      at: new Date(now),
      expiresAt: new Date(now + expiresIn),
    });
    return async () => (await location.get()).exists;
  };

  it('is gone with the arrival, and with turning back', async () => {
    for (const step of ['arrive', 'turn-back']) {
      const visit = await visitWorld(world);
      await visit.provider.call('POST', `${visit.base}/on-the-way`);
      const exists = await tell(visit);
      expect((await visit.provider.call('POST', `${visit.base}/${step}`)).status).toBe(200);
      expect(await exists()).toBe(false);
    }
  });

  it('is cleared away when its two hours are over', async () => {
    const visit = await visitWorld(world);
    const exists = await tell(visit, 2 * HOUR);
    await forgetExpiredLocations(new Date(Date.now() + 1.9 * HOUR));
    expect(await exists()).toBe(true);
    await forgetExpiredLocations(new Date(Date.now() + 2.1 * HOUR));
    expect(await exists()).toBe(false);
  });
});

it('a client takes their visits along, and leaves nothing of them behind', async () => {
  const visit = await begun();
  const { tenantId, bookingId, client, provider, base } = visit;
  const upload = await visit.upload(photographed());
  await provider.call('POST', `${base}/visit/photos`, {
    uploadId: upload.uploadId,
    kind: 'after',
    takenAt: at(),
  });
  await provider.call('PUT', `${base}/visit/notes`, { team: 'The dog bites', client: 'All done' });
  await provider.call('PUT', `${base}/visit/signature`, signature);
  const [taken] = await exportVisits(tenantId, client.uid);
  expect(taken).toMatchObject({ id: bookingId, notes: 'All done', signature });
  expect(JSON.stringify(taken)).not.toContain('The dog bites');

  await eraseSubject(tenantId, client.uid, { actor: client.uid, requestId: 'r' }, new Date());
  const left = visitSchema.parse(
    (await documentAt(paths.visit(tenantId, bookingId), visitSchema).get()).data(),
  );
  expect(left).toMatchObject({ notes: null, signature: null, photos: [] });
  const [files] = await bucket().getFiles({ prefix: visitStorage.folder(tenantId, bookingId) });
  expect(files).toEqual([]);
});
