import {
  cartReminderInputSchema,
  decideCartReminderSchema,
  keepCartSchema,
  openedCartSchema,
  openKeptCartSchema,
  ownCartReminderSchema,
  ownCartRemindersSchema,
  stoppedRemindersSchema,
} from '@evergrow/domain/commerce/kept-cart';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { publishedTenant } from '../../catalog/public-views.ts';
import {
  listOwnReminders,
  putCartReminderSettings,
  readCartReminderSettings,
  readOwnReminder,
  stopReminders,
} from './cart-reminders.ts';
import { agreeToCartMail, cartRemindersOf, keepLines, withdrawCartConsent } from './kept-cart-store.ts';
import { openKeptCart } from './open-kept-cart.ts';

const tag = 'Shop';
const inTenant = z.object({ tenantId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const admin = { kind: 'member', least: 'admin' } as const;

export function registerKeptCartRoutes(api: Api): void {
  registerOwn(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/cart-reminder-settings',
      tag,
      summary: 'Whether and when carts that are left are followed up',
      access: admin,
      params: inTenant,
      response: cartReminderInputSchema,
    },
    ({ params }) => readCartReminderSettings(params.tenantId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/cart-reminder-settings',
      tag,
      summary: 'Decide whether and when carts that are left are followed up',
      access: admin,
      params: inTenant,
      body: cartReminderInputSchema,
      response: cartReminderInputSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putCartReminderSettings(params.tenantId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/public/cart-reminders/stop/{token}',
      tag: 'Public',
      summary:
        'No more mails about carts, by the link in one of them (RFC 8058: one press, without signing in)',
      access: { kind: 'public' },
      params: z.object({ token: z.string().max(600) }),
      response: stoppedRemindersSchema,
      perMinute: 30,
    },
    ({ params }) => stopReminders(params.token),
  );
}

function registerOwn(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/me/cart-reminders',
      tag: 'Accounts',
      summary: 'Where I agreed to be mailed about a cart I leave',
      access: { kind: 'user' },
      response: ownCartRemindersSchema,
    },
    ({ caller }) => listOwnReminders(caller.uid),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/cart-reminders',
      tag: 'Public',
      summary: 'Whether the business follows up carts, for who is no client of it yet',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40) }),
      response: ownCartReminderSchema,
      cache: 60,
    },
    async ({ params }) => {
      const { tenantId } = await publishedTenant(params.slug);
      return { offered: (await cartRemindersOf(tenantId)).on, agreedAt: null };
    },
  );
  const path = '/t/{tenantId}/cart-reminders';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'Whether the business follows up carts, and whether the caller agreed',
      access: client,
      params: inTenant,
      response: ownCartReminderSchema,
    },
    ({ params, caller }) => readOwnReminder(params.tenantId, personOf(caller).uid),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Agree to be mailed once about a cart one leaves, or take that back',
      access: client,
      params: inTenant,
      body: decideCartReminderSchema,
      response: ownCartReminderSchema,
    },
    async ({ params, body, caller, now }) => {
      const uid = personOf(caller).uid;
      if (body.agreed) await agreeToCartMail(params.tenantId, uid, body.wording, now);
      else await withdrawCartConsent(params.tenantId, uid);
      return await readOwnReminder(params.tenantId, uid);
    },
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/kept-cart',
      tag,
      summary: 'Keep what is in the cart of a caller who agreed; of anybody else nothing is kept',
      access: client,
      params: inTenant,
      body: keepCartSchema,
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, caller, now }) => {
      await keepLines(params.tenantId, personOf(caller).uid, body.lines, now);
      return {};
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/kept-cart/open',
      tag,
      summary: 'What is in the cart a mail was about, for its owner',
      access: client,
      params: inTenant,
      body: openKeptCartSchema,
      response: openedCartSchema,
    },
    ({ params, body, caller, acting, now }) =>
      openKeptCart(params.tenantId, acting.tenant, personOf(caller).uid, body.token, now),
  );
}
