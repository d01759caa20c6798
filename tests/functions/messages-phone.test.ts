import { randomInt } from 'node:crypto';
import { accountExportSchema, phoneViewSchema } from '@evergrow/domain/account';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { provePhone } from '../../functions/src/account/prove-phone.ts';
import { requestPhone } from '../../functions/src/account/request-phone.ts';
import { receiveTwilio } from '../../functions/src/engagement/receive-twilio.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type MessageWorld, messageWorld } from '../support/message-world.ts';

let texts: MessageWorld;
let world: ApiWorld;
let person: Person;
let number: string;
beforeAll(async () => {
  texts = await messageWorld();
  world = await apiWorld();
});
afterAll(async () => {
  await texts.stop();
  await world.stop();
});
beforeEach(async () => {
  texts.standIns.state.stopped.length = 0;
  texts.standIns.faults.clear();
  person = await world.person();
  number = `+346${String(randomInt(100_000_000)).padStart(8, '0')}`;
});

const put = (body: unknown) => person.call('PUT', '/me/phone', body);
const prove = (code: string) => person.call('POST', '/me/phone/verification', { code });
const view = async () => (await person.call('GET', '/me/phone')).as(phoneViewSchema);
const stored = async () => (await db().doc(paths.phone(person.uid)).get()).data();
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

test('a number counts once its code came back, and is nowhere in plain', async () => {
  expect(await view()).toEqual({ number: null, optedOut: false, pending: null });
  const national = number.replace('+34', '').replaceAll(/(\d{3})/g, '$1 ');
  expect((await put({ number: national, country: 'ES' })).as(phoneViewSchema)).toMatchObject({
    number: null,
    pending: number,
  });
  const code = texts.codeSentTo(number);
  expect(JSON.stringify(await stored())).not.toMatch(new RegExp(`${number.slice(1)}|${code}`));
  expect((await prove(wrong(code))).code).toBe('code_wrong');
  expect((await prove(code)).as(phoneViewSchema)).toEqual({ number, optedOut: false, pending: null });
  expect((await prove(code)).code).toBe('code_expired');
  expect(JSON.stringify(await stored())).not.toContain(number.slice(1));
});

test.each([
  ['0034', 'ES'],
  ['911 234 567', 'ES'],
  ['612 345 678', undefined],
  ['+34 5', undefined],
])('%s of %s is refused', async (given, country) => {
  expect((await put({ number: given, ...(country ? { country } : {}) })).code).toBe('phone_invalid');
});

test('a code counts for ten minutes and five attempts', async () => {
  const now = new Date();
  await requestPhone(person.uid, number, 'en', now);
  const late = new Date(now.getTime() + 10 * MINUTE);
  await expect(provePhone(person.uid, texts.codeSentTo(number), late)).rejects.toMatchObject({
    code: 'code_expired',
  });
  const code = texts.codeSentTo(number);
  const guesses = await Promise.allSettled(
    Array.from({ length: 8 }, () => provePhone(person.uid, wrong(code), now)),
  );
  const codes = guesses.map((each) => (each.status === 'rejected' ? each.reason.code : 'proven'));
  expect(codes.filter((each) => each === 'code_wrong')).toHaveLength(5);
  await expect(provePhone(person.uid, code, now)).rejects.toMatchObject({ code: 'code_expired' });
});

test('nobody is flooded with codes, whoever asks', async () => {
  const now = new Date();
  for (let sent = 0; sent < 4; sent += 1) await requestPhone(`asker-${sent}-${number}`, number, 'en', now);
  await expect(requestPhone(person.uid, number, 'en', now)).rejects.toMatchObject({ code: 'rate_limited' });
  expect(texts.standIns.state.messages.filter(({ to }) => to === number)).toHaveLength(4);
});

test('a new number takes over only when it is proven', async () => {
  await put({ number });
  await prove(texts.codeSentTo(number));
  const other = `+346${String(randomInt(100_000_000)).padStart(8, '0')}`;
  await requestPhone(person.uid, other, 'es', new Date());
  expect(await view()).toEqual({ number, optedOut: false, pending: other });
  await prove(texts.codeSentTo(other));
  expect((await view()).number).toBe(other);
});

test('a number that answered STOP is not taken, and one that does later is remembered until START', async () => {
  await put({ number });
  await prove(texts.codeSentTo(number));
  const sent = { From: number, To: '+15005550006', Body: 'STOP', OptOutType: 'STOP', MessageSid: 'SM1' };
  const { createHmac } = await import('node:crypto');
  const signed = (form: Record<string, string>) =>
    createHmac('sha1', 'local-stand-in')
      .update(
        Object.keys(form)
          .sort()
          .reduce((text, name) => `${text}${name}${form[name]}`, 'http://127.0.0.1:5000/hooks/twilio'),
      )
      .digest('base64');
  const deliver = (form: Record<string, string>, signature: string | undefined) =>
    receiveTwilio(new URLSearchParams(form).toString(), signature, new Date());
  expect(await deliver(sent, undefined)).toBe(403);
  expect(await deliver(sent, signed({ ...sent, Body: 'Hello' }))).toBe(403);
  expect((await view()).optedOut).toBe(false);
  expect(await deliver(sent, signed(sent))).toBe(200);
  expect((await view()).optedOut).toBe(true);
  const again = { ...sent, Body: 'START', OptOutType: 'START' };
  expect(await deliver(again, signed(again))).toBe(200);
  expect((await view()).optedOut).toBe(false);
  const undelivered = { To: number, MessageStatus: 'failed', ErrorCode: '21610', MessageSid: 'SM2' };
  expect(await deliver(undelivered, signed(undelivered))).toBe(200);
  expect((await view()).optedOut).toBe(true);
});

test('a code for a number that stopped us is refused with what to do; an outage is told apart', async () => {
  texts.standIns.state.stopped.push(number);
  expect((await put({ number })).code).toBe('texts_stopped');
  texts.standIns.state.stopped.length = 0;
  texts.standIns.faults.add({ service: 'twilio', kind: 'fail', count: 1, status: 500, ms: 0 });
  expect((await put({ number })).code).toBe('text_unavailable');
});

test('the number is exported with the account, can be taken away, and goes with the account', async () => {
  await put({ number });
  await prove(texts.codeSentTo(number));
  const exported = (await person.call('GET', '/me/export')).as(accountExportSchema);
  expect(exported.account.phone).toMatchObject({ number });
  expect((await person.call('DELETE', '/me/phone')).status).toBe(204);
  expect(await stored()).toBeUndefined();
  await requestPhone(person.uid, number, 'en', new Date());
  expect(await stored()).toBeDefined();
  expect((await person.call('DELETE', '/me')).status).toBe(204);
  expect(await stored()).toBeUndefined();
});
