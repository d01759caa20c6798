import { formatMoney } from '@evergrow/domain/kernel';
import { holdCard, isTokenOfCard, openRecipient, openToken } from '../commerce/sold-cards/sold-card-store.ts';
import { environment } from '../kernel/environment.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { tenantBrand } from './mail-content.ts';
import { sendMail } from './send-mail.ts';
import { sendAtLeastOnce } from './send-once.ts';
import { localeOf } from './tell-gift.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** Mails who a gift card is for the link to it, unless another was sent since, or nothing is left of it. */
export async function mailSoldCard(telling: Telling, event: Of<'giftCard.sent'>): Promise<void> {
  const { tenantId, tenant, eventId, now } = telling;
  const { orderId } = event;
  const { sold } = await holdCard(tenantId, orderId);
  const token = await openToken(tenantId, orderId, event.tokenSealed);
  const recipient = await openRecipient(tenantId, orderId, sold.data);
  if (!recipient || sold.data.state !== 'issued' || !isTokenOfCard(token, sold.data)) return;
  const { data: order } = await holdOrder(tenantId, orderId);
  const { name, email, from, message } = recipient;
  const locale = await localeOf(email, tenant);
  const w = words(locale);
  const worth = formatMoney({ amount: sold.data.amount, currency: order.quote.currency }, locale);
  const { subject, heading, body } = w.giftCardSent(from, worth, tenant.name);
  const content = {
    subject,
    heading,
    paragraphs: [w.hello(name), body],
    ...(message === '' ? {} : { facts: [{ label: from, value: message }] }),
    action: { label: w.openGiftCard, url: `${environment().PUBLIC_URL}/gift-card/${token}` },
    footnote: w.giftCardFootnote(email),
  };
  await sendAtLeastOnce(tenantId, `${eventId}_mail`, now, () =>
    sendMail({ to: email, locale, brand: tenantBrand(tenant), content, effectId: eventId }),
  );
}
