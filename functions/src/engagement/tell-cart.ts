import { endOfQuiet } from '@evergrow/domain/scheduling';
import { cartToken } from '../commerce/kept-carts/cart-token.ts';
import { standingOfCart } from '../commerce/kept-carts/follow-carts.ts';
import { cartConsentAt, keptCartAt } from '../commerce/kept-carts/kept-cart-store.ts';
import { priceKept } from '../commerce/kept-carts/open-kept-cart.ts';
import { environment } from '../kernel/environment.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { bookingSettingsOf } from '../scheduling/booking-settings-store.ts';
import { tenantBrand } from './mail-content.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { sendMail } from './send-mail.ts';
import { sendAtMostOnce } from './send-once.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** The same is told again when the person's quiet hours are over; true where they are not. */
async function putOff(telling: Telling, event: Of<'cart.left'>, { timeZone }: Recipient): Promise<boolean> {
  const { tenantId, eventId, now } = telling;
  const { quietHours } = await bookingSettingsOf(tenantId, now);
  const until = endOfQuiet(quietHours, now.getTime(), timeZone);
  if (until === null) return false;
  const batch = db().batch();
  tell(batch, tenantId, event, now, `${eventId}_${until}`, new Date(until));
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
  return true;
}

/**
 * Mails a person who agreed about the cart they left: once for each, unless they came back, bought it or took their consent
 * back meanwhile, or nothing in it can be bought any more.
 */
export async function mailCartLeft(telling: Telling, event: Of<'cart.left'>): Promise<void> {
  const { tenantId, tenant, now } = telling;
  const { clientUid, touchedAt } = event;
  const cart = (await keptCartAt(tenantId, clientUid).get()).data();
  if (cart?.touchedAt.getTime() !== touchedAt) return;
  const { step, consent } = await standingOfCart(tenantId, cart, now);
  const recipient = step.step === 'remind' && consent ? await recipientOf(clientUid) : null;
  if (step.step !== 'remind' || !consent || !recipient?.email) return;
  if (consent.remindedAt && consent.remindedAt >= cart.touchedAt) return;
  if (await putOff(telling, event, recipient)) return;
  const { lines } = await priceKept(tenantId, tenant, { clientUid, lines: step.lines }, now);
  const left = lines.flatMap(({ item }) => (item ? [item] : []));
  if (left.length === 0) {
    await keptCartAt(tenantId, clientUid).delete();
    return;
  }
  const { email, locale, displayName, timeZone } = recipient;
  const [open, stop] = await Promise.all([
    cartToken('open', tenantId, clientUid),
    cartToken('stop', tenantId, clientUid),
  ]);
  const w = words(locale);
  const site = environment().PUBLIC_URL;
  const { subject, heading, body } = w.cartLeft(tenant.name);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(consent.agreedAt);
  const content = {
    subject,
    heading,
    paragraphs: [w.hello(displayName), body],
    facts: left.map(({ title, choice, quantity }) => ({
      label: choice === '' ? title : `${title} (${choice})`,
      value: `× ${quantity}`,
    })),
    action: { label: w.openCart, url: `${site}/t/${tenant.slug}/kept-cart/${open}` },
    footnote: w.cartFootnote(tenant.name, day),
    stop: { label: w.cartStop, url: `${site}/no-cart-mail/${stop}` },
  };
  // RFC 8058: mail programs end it by one press of their own.
  const headers = {
    'List-Unsubscribe': `<${site}/v1/public/cart-reminders/stop/${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  const effectId = `cart_${clientUid}_${touchedAt}`;
  await sendAtMostOnce(tenantId, `${effectId}_mail`, now, () =>
    sendMail({ to: email, locale, brand: tenantBrand(tenant), content, headers, effectId }),
  );
  await noteReminded(tenantId, clientUid, now);
}

/** Taken back meanwhile, there is nothing to note it on. */
async function noteReminded(tenantId: string, uid: string, now: Date): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const consent = await transaction.get(cartConsentAt(tenantId, uid));
    if (consent.exists) transaction.update(consent.ref, { remindedAt: now });
  });
}
