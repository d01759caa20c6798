import type Stripe from 'stripe';
import { followInvoice, followInvoicePayment } from './billing/follow.ts';
import { invoiceForecast, subscriptionForecast } from './billing/renew.ts';
import { followSession, followSessionInvoice } from './checkout/pay-session.ts';
import { sessionForecast } from './checkout/sessions.ts';
import type { InvoiceOutcome, StripeWorld } from './core/stripe-world.ts';
import type { Forecast } from './core/timeline.ts';
import { disputeForecast } from './disputes/disputes.ts';
import { balanceForecast } from './money/balance.ts';
import { payoutForecast } from './money/payouts.ts';
import { refundForecast } from './money/refunds.ts';
import { paymentForecast } from './payments/capture.ts';

/** What happens by itself as time passes. Of things due at the same time, the ones named first come first. */
export const forecasts: readonly Forecast[] = [
  sessionForecast,
  paymentForecast,
  refundForecast,
  disputeForecast,
  balanceForecast,
  payoutForecast,
  invoiceForecast,
  subscriptionForecast,
];

/** Who is told what became of a payment. */
export const intentFollowers: readonly ((world: StripeWorld, intent: Stripe.PaymentIntent) => void)[] = [
  followInvoicePayment,
  followSession,
];

/** Who is told what came of collecting an invoice. */
export const invoiceFollowers: readonly ((
  world: StripeWorld,
  invoice: Stripe.Invoice,
  outcome: InvoiceOutcome,
) => void)[] = [followInvoice, followSessionInvoice];
