import {
  type PhoneView,
  phoneCodeSchema,
  phoneRequestSchema,
  phoneViewSchema,
} from '@evergrow/domain/account';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { parsePhone } from './parse-phone.ts';
import { openPhone } from './phone-seal.ts';
import { phoneAt } from './phone-store.ts';
import { provePhone } from './prove-phone.ts';
import { requestPhone } from './request-phone.ts';
import { ensureUser } from './user-store.ts';

const tag = 'Accounts';
const access = { kind: 'user' } as const;

/** One's own number, opened. */
export async function phoneView(uid: string, now: Date): Promise<PhoneView> {
  const phone = (await phoneAt(uid).get()).data();
  const pending = phone?.pending && phone.pending.expiresAt > now ? phone.pending.sealed : null;
  return {
    number: phone?.sealed ? await openPhone(uid, phone.sealed) : null,
    optedOut: Boolean(phone?.optedOutAt),
    pending: pending ? await openPhone(uid, pending) : null,
  };
}

export function registerPhoneRoutes(api: Api): void {
  endpoint(
    api,
    { method: 'get', path: '/me/phone', tag, summary: 'My phone number', access, response: phoneViewSchema },
    ({ caller, now }) => phoneView(caller.uid, now),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/me/phone',
      tag,
      summary: 'Send a code to a phone number of mine',
      access,
      body: phoneRequestSchema,
      response: phoneViewSchema,
      perMinute: 3,
    },
    async ({ caller, body, now }) => {
      const number = await parsePhone(body.number, body.country);
      const { locale } = await ensureUser(caller.uid, now);
      await requestPhone(caller.uid, number, locale, now);
      return await phoneView(caller.uid, now);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/me/phone/verification',
      tag,
      summary: 'Prove the number with the code sent to it',
      access,
      body: phoneCodeSchema,
      response: phoneViewSchema,
      perMinute: 10,
    },
    async ({ caller, body, now }) => {
      await provePhone(caller.uid, body.code, now);
      return await phoneView(caller.uid, now);
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/me/phone',
      tag,
      summary: 'Forget my phone number',
      access,
      response: z.null(),
      status: 204,
    },
    async ({ caller }) => {
      await phoneAt(caller.uid).delete();
      return null;
    },
  );
}
