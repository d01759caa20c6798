import type Stripe from 'stripe';
import type { Position } from '../billing/proration.ts';
import type { Card, Debit } from '../payments/cards.ts';
import type { PendingPayment, SessionPlan } from './pending.ts';

/** An event before it is sent. The SDK's own type is a union of hundreds; each place that makes one checks its object. */
export type StripeEvent = Omit<Stripe.EventBase, 'data'> & {
  data: { object: object; previous_attributes?: object };
};
export type EventType = Stripe.Event['type'];

type Shelf<T> = Record<string, T>;

/** Everything one Stripe account owns, by id. */
export type Shelves = {
  products: Shelf<Stripe.Product>;
  prices: Shelf<Stripe.Price>;
  /** Answered only when asked for with `expand`. */
  tiers: Shelf<Stripe.Price.Tier[]>;
  coupons: Shelf<Stripe.Coupon>;
  discounts: Shelf<Stripe.Discount>;
  customers: Shelf<Stripe.Customer | Stripe.DeletedCustomer>;
  customerBalances: Shelf<Stripe.CustomerBalanceTransaction>;
  paymentMethods: Shelf<Stripe.PaymentMethod>;
  /** What stands behind a payment method: a test card, or a test bank account. */
  savedCards: Shelf<Card>;
  savedDebits: Shelf<Debit>;
  sessions: Shelf<Stripe.Checkout.Session>;
  lineItems: Shelf<Stripe.LineItem[]>;
  sessionPlans: Shelf<SessionPlan>;
  intents: Shelf<Stripe.PaymentIntent>;
  setupIntents: Shelf<Stripe.SetupIntent>;
  charges: Shelf<Stripe.Charge>;
  refunds: Shelf<Stripe.Refund>;
  disputes: Shelf<Stripe.Dispute>;
  balanceTransactions: Shelf<Stripe.BalanceTransaction>;
  /** Which automatic payout paid a balance transaction out. */
  paidOutBy: Shelf<string>;
  payouts: Shelf<Stripe.Payout>;
  subscriptions: Shelf<Stripe.Subscription>;
  /** What a subscription was billed for in the period that is running: this is what is credited. */
  debited: Shelf<Position[]>;
  /** Told already of what is to come, for one period: not told again. */
  told: Shelf<number>;
  invoices: Shelf<Stripe.Invoice>;
  invoiceItems: Shelf<Stripe.InvoiceItem>;
  invoicePayments: Shelf<Stripe.InvoicePayment>;
  creditNotes: Shelf<Stripe.CreditNote>;
  meters: Shelf<Stripe.Billing.Meter>;
  /** By identifier. */
  meterEvents: Shelf<Stripe.Billing.MeterEvent>;
  clocks: Shelf<Stripe.TestHelpers.TestClock>;
  portalConfigurations: Shelf<Stripe.BillingPortal.Configuration>;
  portalSessions: Shelf<Stripe.BillingPortal.Session>;
  accounts: Shelf<Stripe.Account>;
  transfers: Shelf<Stripe.Transfer>;
  transferReversals: Shelf<Stripe.TransferReversal>;
  applicationFees: Shelf<Stripe.ApplicationFee>;
  feeRefunds: Shelf<Stripe.FeeRefund>;
  events: Shelf<StripeEvent>;
  /** Payments that have been accepted and are not settled yet, by payment intent. */
  pendingPayments: Shelf<PendingPayment>;
  /** Refunds that become something else later, by refund. */
  pendingRefunds: Shelf<{ readonly at: number; readonly outcome: 'succeeded' | 'failed' }>;
  /** Disputes whose evidence has been handed in, by dispute. */
  pendingDisputes: Shelf<{ readonly at: number; readonly outcome: 'won' | 'lost' }>;
  /** The next invoice number of a customer. */
  invoiceNumbers: Shelf<number>;
};

export const emptyShelves = (): Shelves => ({
  products: {},
  prices: {},
  tiers: {},
  coupons: {},
  discounts: {},
  customers: {},
  customerBalances: {},
  paymentMethods: {},
  savedCards: {},
  savedDebits: {},
  sessions: {},
  lineItems: {},
  sessionPlans: {},
  intents: {},
  setupIntents: {},
  charges: {},
  refunds: {},
  disputes: {},
  balanceTransactions: {},
  paidOutBy: {},
  payouts: {},
  subscriptions: {},
  debited: {},
  told: {},
  invoices: {},
  invoiceItems: {},
  invoicePayments: {},
  creditNotes: {},
  meters: {},
  meterEvents: {},
  clocks: {},
  portalConfigurations: {},
  portalSessions: {},
  accounts: {},
  transfers: {},
  transferReversals: {},
  applicationFees: {},
  feeRefunds: {},
  events: {},
  pendingPayments: {},
  pendingRefunds: {},
  pendingDisputes: {},
  invoiceNumbers: {},
});
