import type { SignUp } from '@evergrow/domain/account';
import { normalizeEmail } from '@evergrow/domain/tenancy';
import type { UserRecord } from 'firebase-admin/auth';
import { environment } from '../kernel/environment.ts';
import { auth } from '../kernel/firebase.ts';
import { actionLink } from './action-link.ts';
import { countMailTo } from './address-limit.ts';
import { sendAccountMail } from './send-account-mail.ts';
import { createUserDocument, findRecord, newUser } from './user-store.ts';

/**
 * Creates an account, or tells the owner of the one there is by mail. Whoever asks learns nothing of which:
 * both ways end with one mail and the same empty answer.
 * @throws Refusal('rate_limited')
 */
export async function signUp(input: SignUp, now: Date): Promise<void> {
  const email = normalizeEmail(input.email);
  await countMailTo(email, now);
  const known = await findRecord({ email });
  const created = known ? null : await createRecord(email, input);
  if (!created) return await greetKnown(known ?? (await findRecord({ email })), email, input);
  const { displayName, locale, timeZone } = input;
  await createUserDocument(created.uid, newUser({ displayName, locale, timeZone }, false, now));
  await sendAccountMail('verify', email, locale, await actionLink('verifyEmail', email, input.next));
}

/** The new account, or null when somebody else created it a moment ago. */
async function createRecord(email: string, { password, displayName }: SignUp): Promise<UserRecord | null> {
  try {
    return await auth().createUser({ email, password, displayName, emailVerified: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'auth/email-already-exists') return null;
    throw error;
  }
}

/**
 * An address nobody has confirmed belongs to whoever can read its mail: they get to choose the password, not who
 * signed up first.
 */
async function greetKnown(known: UserRecord | null, email: string, { locale, next }: SignUp): Promise<void> {
  if (!known || known.disabled) return;
  if (known.emailVerified) {
    return await sendAccountMail('known', email, locale, `${environment().PUBLIC_URL}/auth/sign-in`);
  }
  await sendAccountMail('finish', email, locale, await actionLink('resetPassword', email, next));
}
