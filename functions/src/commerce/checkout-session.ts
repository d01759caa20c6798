import type { Order } from '@evergrow/domain/commerce';
import { MINUTE } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import Stripe from 'stripe';
import { stripe } from '../adapters/stripe.ts';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Held, holdOrder } from '../scheduling/booking-store.ts';
import type { Buyer } from './buyer.ts';
import { sharingOf } from './connect/sharing.ts';
import { closeCheckout } from './payments/close-checkout.ts';
import { closeIntent } from './payments/close-intent.ts';
import { aboutBooking } from './refund-order.ts';
import { customerOf } from './stripe/customer.ts';
import { onStatement, pageLook } from './stripe/page-look.ts';

/** Stripe lets a session expire no sooner than this; our own hold ends earlier and then expires the session itself. */
const sessionLifetime = 31 * MINUTE;

export type Page = {
  tenantId: string;
  tenant: Tenant;
  buyer: Buyer;
  /** What is bought, as the buyer knows it. */
  title: string;
  /** Where the page leads back to, with `?result=success` or `cancelled`; from the root of the site. */
  back: string;
  /** The client agreed that the card is kept for later payments, and is told so where they pay. */
  keepCard?: boolean;
};

/**
 * The page on which an order is paid. The amount is the order's, made from the catalog on the server. Asked again it
 * gives the same page.
 * @throws Refusal('payment_unavailable')
 */
export async function checkoutSession(order: Held<Order>, page: Page, now: Date): Promise<string | null> {
  const { checkoutSessionId, openIntentId } = order.data;
  // Of the page and the form one is open at a time, so that nobody pays on both.
  if (openIntentId !== null && !(await closeIntent(openIntentId))) {
    throw new Refusal('conflict', 'It is being paid in the form');
  }
  const known = checkoutSessionId ? await openSession(checkoutSessionId) : null;
  if (known && openIntentId === null) return known.url;
  const session = known ?? (await createSession(order, page, now));
  await keepSession(order, session.id, page.tenantId, now);
  return session.url;
}

/**
 * Notes on the order where it is paid, provided it still costs what the page asks for: meanwhile it can have been paid by
 * a credit, given up or expired, and such a page is closed before anybody pays there.
 */
async function keepSession(
  { id, data: before }: Held<Order>,
  sessionId: string,
  tenantId: string,
  now: Date,
): Promise<void> {
  const kept = await optimistically(async () => {
    const { data, reference, version } = await holdOrder(tenantId, id);
    if (data.checkoutSessionId === sessionId && data.openIntentId === null) return true;
    const isSame = data.due === before.due && data.openIntentId === before.openIntentId;
    if (data.status !== 'awaitingPayment' || !isSame) return false;
    const onPage = { checkoutSessionId: sessionId, openIntentId: null, updatedAt: now };
    await reference.update(onPage, { lastUpdateTime: version });
    return true;
  });
  if (kept) return;
  await closeCheckout(sessionId);
  throw new Refusal('conflict', 'What is to be paid has changed: look at it again');
}

async function openSession(id: string): Promise<Stripe.Checkout.Session | null> {
  const session = await asking(() => stripe().checkout.sessions.retrieve(id));
  return session.status === 'open' ? session : null;
}

async function createSession({ id, data: order }: Held<Order>, page: Page, now: Date) {
  const { tenantId, tenant, buyer, title } = page;
  const metadata = { tenantId, orderId: id, ...aboutBooking(order) };
  const back = `${environment().PUBLIC_URL}${page.back}`;
  const kept = page.keepCard ? await keepingCard(page) : null;
  const sharing = await sharingOf(tenantId, order);
  const shared = `${sharing.transfer_data?.destination ?? 'own'}-${sharing.application_fee_amount ?? 0}`;
  return await asking(() =>
    stripe().checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: id,
        ...(kept ? { customer: kept.customer, custom_text: kept.text } : { customer_email: buyer.email }),
        locale: buyer.locale,
        branding_settings: pageLook(tenant),
        line_items: linesOf(order, title).map(({ name, amount }) => ({
          quantity: 1,
          price_data: {
            currency: order.quote.currency.toLowerCase(),
            unit_amount: amount,
            product_data: { name },
          },
        })),
        ...(order.purpose !== 'shop' ? { excluded_payment_method_types: [...answeringLater] } : {}),
        metadata,
        payment_intent_data: {
          metadata,
          description: `${tenant.name}: ${title}`,
          ...sharing,
          ...onStatement(tenant),
          ...(kept ? { setup_future_usage: 'off_session' as const } : {}),
        },
        expires_at: Math.floor(openUntil(order, now) / 1000),
        success_url: `${back}?result=success`,
        cancel_url: `${back}?result=cancelled`,
      },
      // A page that was closed is never given again, though the order is the same.
      {
        idempotencyKey: `checkout-${tenantId}-${id}-${order.due}-${order.checkoutSessionId ?? 'first'}-${order.openIntentId}-${shared}`,
      },
    ),
  );
}

/**
 * When the page closes: what is in a cart is held as long as its shop says, and the page closes a minute before; for
 * everything else, and where that is sooner, after the shortest time the payment service allows.
 */
const openUntil = ({ purpose, expiresAt }: Order, now: Date): number =>
  Math.max(now.getTime() + sessionLifetime, purpose === 'shop' ? expiresAt.getTime() - MINUTE : 0);

/** Ways to pay whose bank answers days later. Only what is in a cart is kept for as long as that takes. */
const answeringLater = [
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'boleto',
  'customer_balance',
  'konbini',
  'multibanco',
  'nz_bank_account',
  'oxxo',
  'payto',
  'sepa_debit',
  'sofort',
  'us_bank_account',
] as const;

/** What the client reads above the button when their card is kept. */
const consent = {
  en: (business: string) =>
    `Your card is kept with Stripe for the later times of this series. ${business} charges each of them two days before it takes place. You can skip, pause or end the series at any time.`,
  es: (business: string) =>
    `Stripe guarda tu tarjeta para las próximas citas de esta serie. ${business} cobra cada una dos días antes. Puedes saltarte citas, pausar o terminar la serie cuando quieras.`,
};

/** The customer the card is kept for, one for each client and tenant, and what they are told. */
async function keepingCard({ tenantId, tenant, buyer }: Page) {
  const customer = await customerOf(tenantId, buyer.uid, buyer);
  return { customer, text: { submit: { message: consent[buyer.locale](tenant.name) } } };
}

/** The order's own lines where they say what is paid; one line where discounts, gift cards or a deposit come between. */
function linesOf({ quote, due }: Order, title: string): { name: string; amount: number }[] {
  const whole = quote.total === due && quote.lines.every(({ amount }) => amount >= 0);
  if (!whole) return [{ name: title, amount: due }];
  return quote.lines
    .filter(({ amount }) => amount > 0)
    .map(({ label, quantity, amount }) => ({
      name: quantity > 1 ? `${label} × ${quantity}` : label,
      amount,
    }));
}

/** What Stripe answers, or the refusal a client understands. */
async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    log('ERROR', 'stripe refused', {
      type: error.type,
      stripeRequestId: error.requestId,
      ...errorFacts(error),
    });
    throw new Refusal('payment_unavailable');
  }
}
