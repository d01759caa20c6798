import { phoneNumberSchema } from '@evergrow/domain/account';
import { noteAnswer } from '../account/phone-store.ts';
import { isSignedByTwilio, smsHookPath } from '../adapters/sms-service.ts';
import { environment } from '../kernel/environment.ts';
import { log } from '../kernel/log.ts';

/** What Twilio's own handling of answers calls them; it also answers in our name. */
const answers = { STOP: 'STOP', START: 'START' } as const;
const stopped = '21610';

/**
 * Takes what Twilio tells us on one address: what became of a message (`MessageStatus`), and what a person answered
 * (`OptOutType`). Answers 200 for what is understood or needs nothing, 403 for what Twilio did not sign.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export async function receiveTwilio(
  raw: string,
  signature: string | undefined,
  now: Date,
): Promise<200 | 403> {
  const form = new URLSearchParams(raw);
  const url = `${environment().PUBLIC_URL}${smsHookPath}`;
  if (!signature || !isSignedByTwilio(url, form, signature)) return 403;
  const optOut = form.get('OptOutType') ?? '';
  const from = phoneNumberSchema.safeParse(form.get('From'));
  if (optOut in answers && from.success) {
    await noteAnswer(from.data, answers[optOut as keyof typeof answers], now);
    return 200;
  }
  const status = form.get('MessageStatus');
  const errorCode = form.get('ErrorCode');
  const to = phoneNumberSchema.safeParse(form.get('To'));
  if (errorCode === stopped && to.success) await noteAnswer(to.data, 'STOP', now);
  if (status === 'failed' || status === 'undelivered') {
    log('WARNING', 'text not delivered', { sid: form.get('MessageSid'), status, errorCode });
  }
  return 200;
}
