import { randomUUID } from 'node:crypto';
import { userSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { auth } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { choosePassword, confirmAddress, signInWithPassword } from '../support/auth-emulator.ts';
import { linkIn } from '../support/mail-link.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const newAddress = () => `${randomUUID()}@example.com`;
const signingUp = (email: string, more: object = {}) => ({
  email,
  password: 'correct horse battery',
  displayName: 'Ana <script>alert(1)</script>',
  locale: 'es',
  timeZone: 'Europe/Madrid',
  ...more,
});
const request = (email: string) => ({ email, locale: 'en' });
const counts = (addresses: string[]) =>
  Promise.all(addresses.map(async (email) => (await world.mailsTo(email)).length));
const userOf = async (uid: string) => (await documentAt(paths.user(uid), userSchema).get()).data();

test('signing up makes an account that waits for its address to be confirmed', async () => {
  const email = newAddress();
  const answer = await world.anyone(
    'POST',
    '/auth/sign-up',
    signingUp(email.toUpperCase(), { next: '/t/x' }),
  );
  expect([answer.status, answer.body]).toEqual([202, {}]);
  const record = await auth().getUserByEmail(email);
  expect(record.emailVerified).toBe(false);
  expect(await userOf(record.uid)).toMatchObject({
    locale: 'es',
    timeZone: 'Europe/Madrid',
    memberships: {},
  });

  const link = linkIn((await world.mailsTo(email))[0]);
  expect(link.pathname).toBe('/auth/action');
  expect(link.origin).toBe(new URL(process.env.PUBLIC_URL ?? '').origin);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({ mode: 'verifyEmail', next: '/t/x' });
  await confirmAddress(link.searchParams.get('oobCode') ?? '');

  const { idToken } = await signInWithPassword(email, 'correct horse battery');
  const opened = await world.callAs(idToken)('POST', '/me', { locale: 'en', timeZone: 'UTC' });
  expect(opened.body).toEqual({ uid: record.uid, platformAdmin: false });
  const user = await userOf(record.uid);
  expect(user).toMatchObject({ locale: 'es', displayName: 'Ana <script>alert(1)</script>' });
  expect(user?.unprovenSince).toBeUndefined();
});

test('the answer is the same for an address that is known, and takes as long', async () => {
  const { email } = await world.person();
  const took: number[] = [];
  const answers = [];
  for (const address of [email, newAddress()]) {
    const began = performance.now();
    answers.push(await world.anyone('POST', '/auth/sign-up', signingUp(address)));
    took.push(performance.now() - began);
  }
  expect(answers[0]?.body).toEqual(answers[1]?.body);
  expect(answers[0]?.status).toBe(answers[1]?.status);
  // Not a measure of speed: neither may come back before the moment both wait for.
  for (const ms of took) expect(ms).toBeGreaterThanOrEqual(1190);
  expect((await world.mailsTo(email)).map(({ subject }) => subject)).toEqual(['Ya tienes una cuenta']);
});

test('who can read the mail of an unconfirmed address gets the account, not who signed up first', async () => {
  const email = newAddress();
  await world.anyone('POST', '/auth/sign-up', signingUp(email, { password: 'the stranger was first' }));
  const stranger = await signInWithPassword(email, 'the stranger was first');
  await world.anyone('POST', '/auth/sign-up', signingUp(email));
  const link = linkIn((await world.mailsTo(email))[0]);
  expect(link.searchParams.get('mode')).toBe('resetPassword');
  await choosePassword(link.searchParams.get('oobCode') ?? '', 'chosen by the owner');

  await expect(signInWithPassword(email, 'the stranger was first')).rejects.toThrow();
  const owner = await signInWithPassword(email, 'chosen by the owner');
  expect((await auth().getUserByEmail(email)).emailVerified).toBe(true);
  const opened = await world.callAs(owner.idToken)('POST', '/me', { locale: 'en', timeZone: 'UTC' });
  expect(opened.status).toBe(200);
  const refused = await world.callAs(stranger.idToken)('POST', '/me', { locale: 'en', timeZone: 'UTC' });
  expect(refused.code).toBe('token_revoked');
});

test('a mail is sent again only where it is needed, and nobody can tell', async () => {
  const [unknown, verified, waiting] = [newAddress(), (await world.person()).email, newAddress()];
  await auth().createUser({ email: waiting, password: 'correct horse battery' });
  for (const email of [unknown, verified, waiting]) {
    const answer = await world.anyone('POST', '/auth/verification-mail', request(email));
    expect([answer.status, answer.body]).toEqual([202, {}]);
  }
  expect(await counts([unknown, verified, waiting])).toEqual([0, 0, 1]);
  for (const email of [unknown, verified]) {
    const answer = await world.anyone('POST', '/auth/password-reset-mail', request(email));
    expect([answer.status, answer.body]).toEqual([202, {}]);
  }
  expect(await counts([unknown, verified])).toEqual([0, 1]);
});

test('that the mail service is down does not tell that there is an account', async () => {
  const { email } = await world.person();
  await world.breakMail();
  const answer = await world.anyone('POST', '/auth/password-reset-mail', request(email));
  await world.mendMail();
  expect([answer.status, answer.body]).toEqual([202, {}]);
});

test('a mailbox cannot be flooded: five mails an hour, known or not', async () => {
  for (const email of [newAddress(), (await world.person()).email]) {
    const answers = [];
    for (let at = 0; at < 6; at += 1) {
      answers.push(world.callAs(null)('POST', '/auth/password-reset-mail', request(email)));
    }
    const codes = (await Promise.all(answers)).map(({ status }) => status).sort();
    expect(codes).toEqual([202, 202, 202, 202, 202, 429]);
  }
});

test('one address cannot try more than ten times a minute', async () => {
  const call = world.callAs(null, 'one-and-the-same');
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => call('POST', '/auth/verification-mail', request(newAddress()))),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(2);
  expect(refused[0]?.code).toBe('rate_limited');
});

test('bad input names each field and writes nothing', async () => {
  const email = newAddress();
  const answer = await world.anyone('POST', '/auth/sign-up', {
    ...signingUp(email),
    password: 'short',
    timeZone: 'Mars/Olympus',
    admin: true,
  });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    code: 'invalid_request',
    errors: expect.arrayContaining([
      { path: 'password', message: 'at least 10 characters' },
      { path: 'timeZone', message: 'unknown time zone' },
    ]),
  });
  await expect(auth().getUserByEmail(email)).rejects.toThrow();
});

test('a link never leads to another site', async () => {
  const email = newAddress();
  await world.anyone('POST', '/auth/sign-up', signingUp(email, { next: '//evil.example/x' }));
  expect(linkIn((await world.mailsTo(email))[0]).searchParams.has('next')).toBe(false);
});
