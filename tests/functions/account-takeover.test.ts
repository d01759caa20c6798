import { randomUUID } from 'node:crypto';
import { userSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { auth } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import {
  confirmAddress,
  refresh,
  signInWithGoogle,
  signInWithPassword,
  signUpDirectly,
} from '../support/auth-emulator.ts';
import { linkIn } from '../support/mail-link.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const here = { locale: 'es', timeZone: 'Europe/Madrid' };
const open = (token: string) => world.callAs(token)('POST', '/me', here);
const google = (email: string) => ({ sub: randomUUID(), email, name: 'Vera Victim' });
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));

test('a first sign-in with Google opens an account with what the browser says of its reader', async () => {
  const { idToken, localId } = await signInWithGoogle(google(`${randomUUID()}@example.com`));
  expect((await open(idToken)).body).toEqual({ uid: localId, platformAdmin: false });
  expect((await open(idToken)).status).toBe(200);
  const user = (await documentAt(paths.user(localId), userSchema).get()).data();
  expect(user).toMatchObject({ displayName: 'Vera Victim', ...here });
  expect(user).not.toHaveProperty('unprovenSince');
});

test('Google is added to a confirmed account of the same address: one person, one account', async () => {
  const someone = await world.person();
  await open(someone.token);
  const { localId, idToken } = await signInWithGoogle(google(someone.email));
  expect(localId).toBe(someone.uid);
  expect((await open(idToken)).status).toBe(200);
  const again = await signInWithPassword(someone.email, someone.password);
  expect((await open(again.idToken)).status).toBe(200);
});

test('who signed up with an address that is not theirs is out as soon as its owner comes', async () => {
  const email = `${randomUUID()}@example.com`;
  await world.anyone('POST', '/auth/sign-up', {
    ...here,
    email,
    password: "the stranger's password",
    displayName: "The stranger's name",
  });
  const stranger = await signInWithPassword(email, "the stranger's password");
  expect((await open(stranger.idToken)).status).toBe(200);
  expect((await world.callAs(stranger.idToken)('POST', '/tenants', {})).code).toBe('email_not_verified');
  await nextSecond();

  const victim = await signInWithGoogle(google(email));
  expect(victim.localId).toBe(stranger.localId);
  expect((await open(victim.idToken)).status).toBe(200);
  const user = (await documentAt(paths.user(victim.localId), userSchema).get()).data();
  expect(user?.displayName).toBe('Vera Victim');
  await expect(signInWithPassword(email, "the stranger's password")).rejects.toThrow();
  expect((await open(stranger.idToken)).code).toBe('token_revoked');
  // The emulator never ends refresh tokens; what it gives for one is refused all the same.
  expect((await open(await refresh(stranger.refreshToken))).code).toBe('token_revoked');
  expect((await open(victim.idToken)).status).toBe(200);
});

test('a sign-in of the stranger’s own, added while the address was unproven, opens nothing afterwards', async () => {
  const email = `${randomUUID()}@example.com`;
  const stranger = await signUpDirectly(email, "the stranger's password");
  const trojan = { sub: randomUUID(), email: `${randomUUID()}@evil.example` };
  await signInWithGoogle(trojan, stranger.idToken);
  const owner = await auth().updateUser(stranger.localId, { emailVerified: true });
  expect(owner.providerData.map(({ providerId }) => providerId).sort()).toEqual(['google.com', 'password']);
  await nextSecond();

  const session = await signInWithPassword(email, "the stranger's password");
  expect((await open(session.idToken)).code).toBe('token_revoked');
  const record = await auth().getUser(stranger.localId);
  expect(record.providerData.map(({ providerId }) => providerId)).toEqual(['password']);
  expect(record.email).toBe(email);
  const elsewhere = await signInWithGoogle(trojan);
  expect(elsewhere.localId).not.toBe(stranger.localId);
});

test('a password nobody is known to have proven gives way to Google, and its owner is told', async () => {
  const email = `${randomUUID()}@example.com`;
  const password = 'set before the address was confirmed';
  await world.anyone('POST', '/auth/sign-up', { ...here, email, password, displayName: 'Vera' });
  await confirmAddress(linkIn((await world.mailsTo(email))[0]).searchParams.get('oobCode') ?? '');
  await nextSecond();
  const first = await signInWithGoogle(google(email));
  await nextSecond();
  expect((await open(first.idToken)).code).toBe('token_revoked');
  await expect(signInWithPassword(email, password)).rejects.toThrow();
  expect((await world.mailsTo(email))[0]?.subject).toBe('Se ha eliminado una contraseña de tu cuenta');
  await nextSecond();
  const second = await signInWithGoogle({
    ...google(email),
    sub: subOf(await auth().getUser(first.localId)),
  });
  expect(second.localId).toBe(first.localId);
  expect((await open(second.idToken)).status).toBe(200);
  expect((await auth().getUser(first.localId)).email).toBe(email);
});

const subOf = ({ providerData }: { providerData: { providerId: string; uid: string }[] }): string =>
  providerData.find(({ providerId }) => providerId === 'google.com')?.uid ?? '';
