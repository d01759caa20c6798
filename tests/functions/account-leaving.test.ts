import { randomUUID } from 'node:crypto';
import { accountExportSchema, userSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { vaultEntrySchema } from '@evergrow/domain/privacy';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeIntake } from '@evergrow/seed/factories/intake';
import { makeReview } from '@evergrow/seed/factories/review';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { auth, db } from '../../functions/src/kernel/firebase.ts';
import { sealJson } from '../../functions/src/privacy/sealed-field.ts';
import { ensureSubjectKey } from '../../functions/src/privacy/subject-key.ts';
import { intakePlace } from '../../functions/src/privacy/vault-place.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { refresh, signInWithPassword } from '../support/auth-emulator.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
});
afterAll(() => world.stop());

const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));
const bookingAt = (id: string) => db().doc(paths.booking(tenant.tenantId, id));

/** Gives somebody a booking, a review and an intake in the vault. */
async function withPast(someone: Person) {
  const { tenantId } = tenant;
  const bookingId = `b-${randomUUID()}`;
  const intake = makeIntake();
  const key = await ensureSubjectKey(tenantId, someone.uid, 'intake', new Date());
  await Promise.all([
    bookingAt(bookingId).set(
      makeBooking({ clientUid: someone.uid, clientName: 'Clara Cliente', status: 'completed' }),
    ),
    db()
      .doc(paths.review(tenantId, bookingId))
      .set(makeReview({ clientUid: someone.uid, authorName: 'Clara C.' })),
    documentAt(paths.vault(tenantId, someone.uid), vaultEntrySchema).set({
      intake: sealJson(key, intake, intakePlace(tenantId, someone.uid)),
      envelopeId: randomUUID(),
      consentVersion: '2026-11',
      storedAt: new Date(),
    }),
  ]);
  return { bookingId, intake };
}

test('signing out everywhere ends every session there is, and not the next one', async () => {
  const someone = await tenant.member('client');
  const other = await signInWithPassword(someone.email, someone.password);
  await nextSecond();
  expect((await someone.call('POST', '/me/sign-out-everywhere')).status).toBe(204);
  for (const token of [someone.token, other.idToken, await refresh(other.refreshToken)]) {
    const refused = await world.callAs(token)('POST', '/me', { locale: 'en', timeZone: 'UTC' });
    expect(refused.code).toBe('token_revoked');
  }
  const member = await db().doc(paths.member(tenant.tenantId, someone.uid)).get();
  expect(Date.now() - member.get('validSince').toMillis()).toBeLessThan(60_000);
  await nextSecond();
  const { idToken } = await signInWithPassword(someone.email, someone.password);
  const back = await world.callAs(idToken)('DELETE', `/t/${tenant.tenantId}/members/${someone.uid}`);
  expect(back.status).toBe(204);
});

test('an export holds everything, opened, and is noted', async () => {
  const someone = await tenant.member('client');
  const { bookingId, intake } = await withPast(someone);
  const exported = (await someone.call('GET', '/me/export')).as(accountExportSchema);
  expect(exported.account).toMatchObject({ uid: someone.uid, signIn: { email: someone.email } });
  const [mine] = exported.tenants;
  expect(mine).toMatchObject({
    tenantId: tenant.tenantId,
    member: { role: 'client' },
    bookings: [{ id: bookingId, clientName: 'Clara Cliente' }],
    reviews: [{ authorName: 'Clara C.' }],
  });
  expect(mine?.intake).toEqual(intake);
  const noted = await db()
    .collection(paths.auditEntries(tenant.tenantId))
    .where('actor', '==', someone.uid)
    .get();
  expect(noted.docs.map((entry) => entry.get('action'))).toEqual(['account.exported']);
});

test("an export holds nobody else's bookings", async () => {
  const [someone, other] = [await tenant.member('client'), await tenant.member('client')];
  await withPast(other);
  const exported = (await someone.call('GET', '/me/export')).as(accountExportSchema);
  expect(exported.tenants[0]).toMatchObject({ bookings: [], reviews: [], intake: null });
});

test('a deleted account leaves what others need, without its name', async () => {
  const someone = await tenant.member('client');
  const { bookingId } = await withPast(someone);
  expect((await someone.call('DELETE', '/me')).status).toBe(204);
  await expect(auth().getUser(someone.uid)).rejects.toThrow();
  expect((await documentAt(paths.user(someone.uid), userSchema).get()).exists).toBe(false);
  expect(await tenant.roleOf(someone.uid)).toBeNull();
  for (const path of [
    paths.vault(tenant.tenantId, someone.uid),
    paths.subjectKey(tenant.tenantId, someone.uid),
  ]) {
    expect((await db().doc(path).get()).exists, path).toBe(false);
  }
  expect((await bookingAt(bookingId).get()).get('clientName')).toBe('Deleted member');
  const review = await db().doc(paths.review(tenant.tenantId, bookingId)).get();
  expect(review.get('authorName')).toBe('Deleted member');
  const refused = await someone.call('POST', '/me', { locale: 'en', timeZone: 'UTC' });
  expect(refused.code).toBe('token_revoked');
});

test('the last owner and a provider who is awaited cannot go, and nothing is touched', async () => {
  expect((await tenant.owner.call('DELETE', '/me')).code).toBe('last_owner');
  const provider = await tenant.member('provider');
  const start = new Date(Date.now() + 86_400_000);
  await bookingAt(`b-${randomUUID()}`).set(
    makeBooking({ providerId: provider.uid, status: 'confirmed', start, end: start }),
  );
  expect((await provider.call('DELETE', '/me')).code).toBe('bookings_ahead');
  expect(await tenant.roleOf(provider.uid)).toBe('provider');
  expect((await auth().getUser(provider.uid)).disabled).toBe(false);
});

test('it takes a fresh sign-in', async () => {
  const someone = await world.person();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
  const refused = await someone.call('DELETE', '/me');
  vi.useRealTimers();
  expect(refused.code).toBe('reauthentication_needed');
  expect((await auth().getUser(someone.uid)).uid).toBe(someone.uid);
  expect((await someone.call('DELETE', '/me')).status).toBe(204);
});
