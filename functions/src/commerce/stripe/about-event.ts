import type Stripe from 'stripe';
import { z } from 'zod';
import { stripe } from '../../adapters/stripe.ts';
import { type About, aboutSchema } from '../stripe-event.ts';
import { idOf } from './id-of.ts';

/** Where objects of Stripe carry our metadata: their own, or that of the subscription they bill. */
const bearerSchema = z.object({
  metadata: z.unknown().optional(),
  parent: z.object({ subscription_details: z.object({ metadata: z.unknown() }).nullish() }).nullish(),
});

/** What of ours an object says it is about, or null. */
export function aboutOf(object: unknown): About | null {
  const bearer = bearerSchema.safeParse(object).data;
  for (const metadata of [bearer?.metadata, bearer?.parent?.subscription_details?.metadata]) {
    const about = aboutSchema.safeParse(metadata);
    if (about.success) return about.data;
  }
  return null;
}

/** What of ours an event is about whose own object does not say: its payment or its customer does. */
export async function askWhatAbout(type: string, objectId: string): Promise<About | null> {
  if (type.startsWith('charge.dispute.')) {
    const dispute = await stripe().disputes.retrieve(objectId, { expand: ['payment_intent'] });
    return await aboutPayment(dispute.payment_intent);
  }
  if (type.startsWith('refund.') || type === 'charge.refund.updated') {
    const refund = await stripe().refunds.retrieve(objectId, { expand: ['payment_intent'] });
    return await aboutPayment(refund.payment_intent);
  }
  if (type === 'charge.refunded') {
    const charge = await stripe().charges.retrieve(objectId, { expand: ['payment_intent'] });
    return await aboutPayment(charge.payment_intent);
  }
  if (type.startsWith('payment_method.')) {
    const method = await stripe().paymentMethods.retrieve(objectId, { expand: ['customer'] });
    return aboutOf(method.customer);
  }
  if (type.startsWith('invoice.') && objectId.startsWith('in_')) {
    const invoice = await stripe().invoices.retrieve(objectId, {
      expand: ['parent.subscription_details.subscription'],
    });
    return aboutOf(subscriptionOf(invoice));
  }
  return null;
}

/** What a payment is of: it says so itself, or the invoice of a subscription that it paid does. */
async function aboutPayment(payment: Stripe.PaymentIntent | string | null): Promise<About | null> {
  const paymentId = idOf(payment);
  return aboutOf(payment) ?? (paymentId === null ? null : await aboutInvoiceOf(paymentId));
}

/** The subscription, and the order there is or will be, of the invoice that a payment paid. */
export async function aboutInvoiceOf(paymentIntentId: string): Promise<About | null> {
  const { data } = await stripe().invoicePayments.list({
    payment: { type: 'payment_intent', payment_intent: paymentIntentId },
    limit: 1,
    expand: ['data.invoice'],
  });
  const invoice = data[0]?.invoice;
  if (!invoice || typeof invoice === 'string' || invoice.deleted || !invoice.id) return null;
  const about = aboutOf(invoice);
  return about?.subscriptionId ? { ...about, orderId: invoice.id } : null;
}

const subscriptionOf = ({ parent }: Stripe.Invoice) => parent?.subscription_details?.subscription ?? null;
