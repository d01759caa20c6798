import type { UserInfo } from 'firebase-admin/auth';
import { expect, test } from 'vitest';
import { suspectsOf } from './settle-address.ts';

const by = (providerId: string, email?: string) => ({ providerId, email }) as UserInfo;
const account = (...providerData: UserInfo[]) => ({ email: 'ana@example.com', providerData });

test('a password proven by our own mail is above suspicion, and so is a sign-in of the same address', () => {
  expect(suspectsOf(account(by('password', 'ana@example.com')))).toEqual([]);
  expect(suspectsOf(account(by('google.com', 'Ana@example.com')))).toEqual([]);
});

test('a password is suspect when the address was proven by a sign-in beside it', () => {
  const merged = account(by('password', 'ana@example.com'), by('google.com', 'ana@example.com'));
  expect(suspectsOf(merged)).toEqual(['password']);
});

test("a sign-in of another address is a stranger's, and proves nothing", () => {
  const trojan = account(by('password', 'ana@example.com'), by('google.com', 'mallory@example.com'));
  expect(suspectsOf(trojan)).toEqual(['google.com']);
  expect(suspectsOf(account(by('github.com')))).toEqual(['github.com']);
});

test('a phone is suspect: it receives codes', () => {
  expect(suspectsOf({ ...account(by('phone')), phoneNumber: '+15005550006' })).toEqual(['phone']);
});
