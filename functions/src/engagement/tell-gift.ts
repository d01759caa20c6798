import { normalizeEmail } from '@evergrow/domain/tenancy';
import { findRecord, userAt } from '../account/user-store.ts';
import { holdGift, recipientOfGift, wordsOfGift } from '../commerce/gifts/gift-store.ts';
import { isTokenOfGift, openGiftToken } from '../commerce/gifts/gift-token.ts';
import { environment } from '../kernel/environment.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { tenantBrand } from './mail-content.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import { sendMail } from './send-mail.ts';
import { sendAtLeastOnce } from './send-once.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** The language of who gets a gift, where they have an account; else the tenant's. */
export async function localeOf(email: string, { locale }: Telling['tenant']) {
  const record = await findRecord({ email: normalizeEmail(email) });
  return (record ? (await userAt(record.uid).get()).data()?.locale : undefined) ?? locale;
}

/** Mails a gift's link to who it is for, unless it was taken, given back or sent again meanwhile. */
export async function mailGift(telling: Telling, event: Of<'gift.sent'>): Promise<void> {
  const { tenantId, tenant, eventId, now } = telling;
  const { orderId } = event;
  const gift = (await holdGift(tenantId, orderId))?.gift;
  const token = await openGiftToken(tenantId, orderId, event.tokenSealed);
  if (!gift || !isTokenOfGift(token, gift)) return;
  const [recipient, card] = await Promise.all([
    recipientOfGift(tenantId, orderId, gift),
    wordsOfGift(tenantId, orderId, gift),
  ]);
  if (!recipient) return;
  // Who gave it may have left meanwhile.
  const { from, message } = card ?? { from: tenant.name, message: '' };
  const locale = await localeOf(recipient.email, tenant);
  const w = words(locale);
  const { subject, heading, body } = w.giftSent(from, tenant.name);
  const content = {
    subject,
    heading,
    paragraphs: [w.hello(recipient.name), body],
    ...(message === '' ? {} : { facts: [{ label: from, value: message }] }),
    action: { label: w.openGift, url: `${environment().PUBLIC_URL}/gift/${token}` },
    footnote: w.giftFootnote(recipient.email),
  };
  await sendAtLeastOnce(tenantId, `${eventId}_mail`, now, () =>
    sendMail({ to: recipient.email, locale, brand: tenantBrand(tenant), content, effectId: eventId }),
  );
}

/** Tells who gave a gift that it has arrived. Who took it is theirs to say. */
export async function tellGiftClaimed(telling: Telling, event: Of<'gift.claimed'>): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const gift = (await holdGift(tenantId, event.orderId))?.gift;
  const recipient = gift?.state === 'claimed' ? await recipientOf(gift.buyerUid) : null;
  if (!gift || !recipient) return;
  const { data: order } = await holdOrder(tenantId, event.orderId);
  const title = order.items.find(({ key }) => gift.itemKeys.includes(key))?.title ?? '';
  const w = words(recipient.locale);
  const { subject, heading, body } = w.giftClaimed(title);
  const href = `/t/${tenant.slug}/orders/${event.orderId}`;
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(recipient.displayName), body],
    action: { label: w.openOrder, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const message = { kind: 'giftClaimed' as const, params: { title, name: tenant.name }, href, mail };
  await notify(telling, recipient, message, eventId);
}
