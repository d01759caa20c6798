import type { Auth } from 'firebase-admin/auth';
import type { DemoLogin } from '../logins.ts';
import type { Person } from '../people/person.ts';

/** The most accounts one import takes. */
const batchSize = 1_000;

/** Imports the accounts, and brings those that are there already up to date. */
async function importBatch(auth: Auth, people: readonly Person[]): Promise<void> {
  const records = people.map(({ uid, email, displayName }) => ({
    uid,
    email,
    displayName,
    emailVerified: true,
  }));
  const { errors } = await auth.importUsers(records);
  for (const { index, error } of errors) {
    const record = records[index];
    if (!record) throw error;
    const { uid, ...rest } = record;
    // An account that is there already is no error here; anything else comes back from the update.
    await auth.updateUser(uid, rest);
  }
}

/**
 * Makes an account for everyone, with verified addresses. Only the demo logins get a password; the platform's staff get
 * their claim.
 */
export async function writeAccounts(
  auth: Auth,
  people: readonly Person[],
  logins: readonly DemoLogin[],
): Promise<void> {
  for (let start = 0; start < people.length; start += batchSize) {
    await importBatch(auth, people.slice(start, start + batchSize));
  }
  await Promise.all(logins.map(({ uid, password }) => auth.updateUser(uid, { password })));
  const staff = logins.filter(({ role }) => role === 'platformAdmin');
  await Promise.all(staff.map(({ uid }) => auth.setCustomUserClaims(uid, { platformAdmin: true })));
}
