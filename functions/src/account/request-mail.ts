import type { mailRequestSchema } from '@evergrow/domain/account';
import { normalizeEmail } from '@evergrow/domain/tenancy';
import type { z } from 'zod';
import { actionLink } from './action-link.ts';
import { countMailTo } from './address-limit.ts';
import { sendAccountMail } from './send-account-mail.ts';
import { findRecord } from './user-store.ts';

type MailRequest = z.infer<typeof mailRequestSchema>;

/**
 * Sends the confirmation mail again, if there is an account that needs it.
 * @throws Refusal('rate_limited')
 */
export async function requestVerificationMail(request: MailRequest, now: Date): Promise<void> {
  const email = normalizeEmail(request.email);
  await countMailTo(email, now);
  const record = await findRecord({ email });
  if (!record || record.emailVerified || record.disabled) return;
  await sendAccountMail(
    'verify',
    email,
    request.locale,
    await actionLink('verifyEmail', email, request.next),
  );
}

/**
 * Sends a link to choose a new password, if there is an account.
 * @throws Refusal('rate_limited')
 */
export async function requestPasswordResetMail(request: MailRequest, now: Date): Promise<void> {
  const email = normalizeEmail(request.email);
  await countMailTo(email, now);
  const record = await findRecord({ email });
  if (!record || record.disabled) return;
  await sendAccountMail(
    'reset',
    email,
    request.locale,
    await actionLink('resetPassword', email, request.next),
  );
}
