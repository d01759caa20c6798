import { defaultShopSettings, shopSettingsSchema } from '@evergrow/domain/catalog';
import { bookCommission, bookPaid, orderSchema } from '@evergrow/domain/commerce';
import { type IncludedTax, orderOfInvoice, type PaidInvoice } from '@evergrow/domain/commerce/subscription';
import { currencySchema, paths } from '@evergrow/domain/kernel';
import { clientTermsSchema, isTaxExemptOn } from '@evergrow/domain/pricing';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { countOrder } from '../../analytics/sales/count-sales.ts';
import { documentAt } from '../../kernel/collection.ts';
import { dayIn } from '../../kernel/day-in.ts';
import { db } from '../../kernel/firebase.ts';
import { measureMoney } from '../../kernel/measure.ts';
import { isLostRace, optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided } from '../../kernel/refusal.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { passedOnOf } from '../connect/sharing.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { idOf } from '../stripe/id-of.ts';
import { holdSubscription } from './subscription-store.ts';

/** Paid invoices looked at each time, the latest first: news of one that got lost is made up for by the next. */
const latest = 12;

const orderAt = (tenantId: string, invoiceId: string) =>
  documentAt(paths.order(tenantId, invoiceId), orderSchema);

function paidOf(invoice: Stripe.Invoice): PaidInvoice | null {
  const { id, amount_paid: paid, status_transitions: moved } = invoice;
  const payment = invoice.payments?.data.find(({ status }) => status === 'paid')?.payment;
  if (!id || paid <= 0 || invoice.status !== 'paid') return null;
  return {
    id,
    currency: currencySchema.parse(invoice.currency.toUpperCase()),
    lines: invoice.lines.data.map(({ description, quantity, amount }) => ({
      label: description ?? '',
      quantity: quantity ?? 1,
      amount,
    })),
    total: invoice.total,
    paid,
    paymentIntentId: idOf(payment?.payment_intent ?? null),
    createdAt: new Date(invoice.created * 1000),
    paidAt: new Date((moved.paid_at ?? invoice.created) * 1000),
  };
}

/** Taxes that are part of a plan's price where the business is. */
async function taxesIn(tenantId: string, clientUid: string, now: Date): Promise<IncludedTax[]> {
  const [settings, terms, tenant] = await Promise.all([
    documentAt(paths.shopSettings(tenantId), shopSettingsSchema).get(),
    documentAt(paths.clientTerms(tenantId, clientUid), clientTermsSchema).get(),
    tenantById(tenantId),
  ]);
  const today = tenant && dayIn(tenant.timeZone, now);
  if (!today || isTaxExemptOn(terms.data() ?? { taxExempt: false }, today)) return [];
  const { taxes } = settings.data() ?? defaultShopSettings(new Date());
  return taxes
    .filter(({ kinds }) => kinds.length === 0 || kinds.includes('plan'))
    .filter(({ countries }) => countries.length === 0 || countries.includes(tenant.country))
    .map(({ label, percent }) => ({ label, percent }));
}

/** So that what later happens to the payment says whose it is. */
async function sayWhose(
  tenantId: string,
  orderId: string,
  paymentIntentId: string,
): Promise<Stripe.PaymentIntent> {
  const metadata = { tenantId, orderId };
  const intent = await stripe().paymentIntents.retrieve(paymentIntentId);
  if (intent.metadata.orderId === orderId) return intent;
  const charge = idOf(intent.latest_charge);
  if (charge) await stripe().charges.update(charge, { metadata });
  return await stripe().paymentIntents.update(paymentIntentId, { metadata });
}

/**
 * Makes an order of every paid invoice of a subscription that is none yet, named after the invoice, so that each is one
 * once. Its receipt, its refunds and the books go the way of every other order's.
 */
export async function bookInvoices(
  tenantId: string,
  subscriptionId: string,
  stripeId: string,
  now: Date,
): Promise<void> {
  const { data } = await stripe().invoices.list({
    subscription: stripeId,
    status: 'paid',
    limit: latest,
    expand: ['data.payments'],
  });
  await bookPaidInvoices(tenantId, subscriptionId, data, now);
}

/** The same for one invoice, however long ago it was paid: for what happens to its payment. */
export async function bookInvoice(
  tenantId: string,
  subscriptionId: string,
  invoiceId: string,
  now: Date,
): Promise<void> {
  if ((await orderAt(tenantId, invoiceId).get()).exists) return;
  const invoice = await stripe().invoices.retrieve(invoiceId, { expand: ['payments'] });
  await bookPaidInvoices(tenantId, subscriptionId, [invoice], now);
}

async function bookPaidInvoices(
  tenantId: string,
  subscriptionId: string,
  found: readonly Stripe.Invoice[],
  now: Date,
): Promise<void> {
  const paid = found.map(paidOf).filter((one) => one !== null);
  if (paid.length === 0) return;
  const known = await db().getAll(...paid.map(({ id }) => orderAt(tenantId, id)));
  const missing = paid.filter((_, index) => !known[index]?.exists);
  if (missing.length === 0) return;
  const { data: subscription } = await holdSubscription(tenantId, subscriptionId);
  const taxes = await taxesIn(tenantId, subscription.clientUid, now);
  for (const invoice of missing.reverse()) {
    const { id, paymentIntentId } = invoice;
    const passedOn = paymentIntentId && passedOnOf(await sayWhose(tenantId, id, paymentIntentId));
    await bookPaidInvoice(tenantId, subscriptionId, { ...invoice, passedOn: passedOn || null }, taxes, now);
  }
}

/** The first that is paid takes with it who recommended the subscription: they earn of one. */
async function bookPaidInvoice(
  tenantId: string,
  subscriptionId: string,
  invoice: PaidInvoice,
  taxes: readonly IncludedTax[],
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const { data: subscription, reference, version } = await holdSubscription(tenantId, subscriptionId);
    const order = decided(orderOfInvoice({ subscriptionId, subscription }, invoice, taxes, now));
    const batch = db().batch();
    batch.create(orderAt(tenantId, invoice.id), order);
    if (order.recommended) batch.update(reference, { recommended: null }, { lastUpdateTime: version });
    tell(batch, tenantId, { type: 'order.paid', orderId: invoice.id }, now, `paid_${invoice.id}`);
    const facts = { orderId: invoice.id, currency: invoice.currency, at: invoice.paidAt, now };
    const part = { price: order.quote, as: 'sales', money: order.due, giftCards: 0, before: 0 } as const;
    bookEntry(batch, tenantId, `${invoice.id}_paid`, bookPaid(facts, [part]));
    for (const kept of bookCommission(invoice.id, order, invoice.paidAt, now)) {
      bookEntry(batch, tenantId, kept.id, kept.entry);
    }
    await countOrder(batch, tenantId, { before: null, after: order, bookings: [] }, invoice.paidAt);
    measureMoney(batch, tenantId, invoice.currency, { revenue: order.due }, invoice.paidAt);
    await batch.commit().catch(async (error: unknown) => {
      if (!isLostRace(error)) throw error;
      // Lost to who booked the same invoice, and not to a change of the subscription: there is nothing left to do.
      if (!(await orderAt(tenantId, invoice.id).get()).exists) throw error;
    });
  });
}
