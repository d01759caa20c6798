import type { Locale } from '@evergrow/domain/kernel';
import { demoLogins } from '../logins.ts';
import { inventedEmail, nameSlug, type Person } from './person.ts';

/** The account of a provider with this name; the demo login's where there is one. */
export function providerPerson(displayName: string, timeZone: string, locale: Locale = 'en'): Person {
  const uid = nameSlug(displayName);
  const login = demoLogins.find((candidate) => candidate.uid === uid);
  return { uid, displayName, email: login?.email ?? inventedEmail(displayName), locale, timeZone };
}
