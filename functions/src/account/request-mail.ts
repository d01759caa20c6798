import type { mailRequestSchema } from '@evergrow/domain/account';
import { normalizeEmail } from '@evergrow/domain/tenancy';
import type { UserRecord } from 'firebase-admin/auth';
import type { z } from 'zod';
import { errorFacts, log } from '../kernel/log.ts';
import { actionLink } from './action-link.ts';
import { countMailTo } from './address-limit.ts';
import { sendAccountMail } from './send-account-mail.ts';
import { findRecord } from './user-store.ts';

type MailRequest = z.infer<typeof mailRequestSchema>;
type Kind = { mail: 'verify' | 'reset'; mode: 'verifyEmail' | 'resetPassword' };

/**
 * Sends the confirmation mail again, if there is an account that needs it.
 * @throws Refusal('rate_limited')
 */
export const requestVerificationMail = (request: MailRequest, now: Date): Promise<void> =>
  sendIf(request, { mail: 'verify', mode: 'verifyEmail' }, ({ emailVerified }) => !emailVerified, now);

/**
 * Sends a link to choose a new password, if there is an account.
 * @throws Refusal('rate_limited')
 */
export const requestPasswordResetMail = (request: MailRequest, now: Date): Promise<void> =>
  sendIf(request, { mail: 'reset', mode: 'resetPassword' }, () => true, now);

async function sendIf(
  { email: given, locale, next }: MailRequest,
  { mail, mode }: Kind,
  isNeeded: (record: UserRecord) => boolean,
  now: Date,
): Promise<void> {
  const email = normalizeEmail(given);
  await countMailTo(email, now);
  const record = await findRecord({ email });
  if (!record || record.disabled || !isNeeded(record)) return;
  try {
    await sendAccountMail(mail, email, locale, await actionLink(mode, email, next));
  } catch (error) {
    // An error answer would tell that there is an account: without one nothing could have failed.
    log('ERROR', 'account mail not sent', { mail, ...errorFacts(error) });
  }
}
