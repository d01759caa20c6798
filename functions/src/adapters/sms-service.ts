import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { environment } from '../kernel/environment.ts';

/** What became of a message: handed over; refused because the person answered STOP; refused because no phone is there. */
export type SmsOutcome = 'sent' | 'optedOut' | 'unreachable';

/** Where Twilio tells what became of a message, and what people answer. */
export const smsHookPath = '/hooks/twilio';

const local = { sid: `AC${'0'.repeat(32)}`, token: 'local-stand-in', from: '+15005550006' };

function account() {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_API_BASE } = environment();
  return {
    sid: TWILIO_ACCOUNT_SID ?? local.sid,
    token: TWILIO_AUTH_TOKEN ?? local.token,
    from: TWILIO_FROM ?? local.from,
    base: TWILIO_API_BASE ?? 'https://api.twilio.com',
  };
}

/** Whether there is anything to send text messages with. */
export const canText = (): boolean =>
  Boolean(environment().TWILIO_ACCOUNT_SID ?? environment().TWILIO_API_BASE);

/**
 * Refusals that will not change by trying again. 21610: the number answered STOP. 21211, 21614: no such number, or no
 * mobile one. 21408, 21612: no way to that country or carrier. 21265: a short code.
 * @see https://www.twilio.com/docs/api/errors
 */
const optedOut = 21610;
const unreachable = new Set([21211, 21214, 21217, 21265, 21408, 21612, 21614]);

const problemSchema = z.object({ code: z.number().nullish() });

/**
 * Sends a text message through Twilio's Messages API, or locally its stand-in. Its SDK brings an HTTP client, a JWT library
 * and every other product of theirs (over ten megabytes) for this one form; the form is documented and stable.
 * @param to in E.164
 * @throws Error when it was not accepted for a reason that may pass: the caller retries
 */
export async function sendSms(to: string, body: string): Promise<SmsOutcome> {
  const { sid, token, from, base } = account();
  const form = new URLSearchParams({ To: to, From: from, Body: body });
  const callback = `${environment().PUBLIC_URL}${smsHookPath}`;
  // Twilio refuses to call back to an address it cannot reach.
  if (callback.startsWith('https://') || environment().TWILIO_API_BASE) form.set('StatusCallback', callback);
  const response = await fetch(`${base}/2010-04-01/Accounts/${sid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` },
    body: form,
    signal: AbortSignal.timeout(10_000),
  });
  if (response.ok) return 'sent';
  const answer = problemSchema.safeParse(await response.json().catch(() => null));
  const code = answer.success ? (answer.data.code ?? 0) : 0;
  if (code === optedOut) return 'optedOut';
  if (unreachable.has(code)) return 'unreachable';
  throw Object.assign(new Error('Twilio did not take the message'), {
    code: `twilio_${response.status}_${code}`,
  });
}

/**
 * Whether a request to our hook comes from Twilio: the base64 of HMAC-SHA1, under the account's auth token, of the address
 * followed by every parameter's name and value in order of their names.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function isSignedByTwilio(url: string, parameters: URLSearchParams, signature: string): boolean {
  const signed = [...parameters.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .reduce((text, [name, value]) => text + name + value, url);
  const expected = createHmac('sha1', account().token).update(signed, 'utf8').digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
