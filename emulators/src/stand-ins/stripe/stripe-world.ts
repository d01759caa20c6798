import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import type { Faults } from '../faults.ts';
import type { Card } from './cards.ts';

/** A bank debit that has been accepted and is not settled yet. */
export type PendingDebit = {
  readonly session: string;
  readonly outcome: 'succeeded' | 'failed';
  readonly at: number;
};
export type RememberedAnswer = {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
};

/** Everything this Stripe knows, by id. */
export type StripeState = {
  sessions: Record<string, Stripe.Checkout.Session>;
  lineItems: Record<string, Stripe.LineItem[]>;
  /** What a session was asked to put on its payment. */
  paymentData: Record<
    string,
    {
      metadata: Record<string, string>;
      description: string | null;
      setupFutureUsage: 'off_session' | null;
    }
  >;
  intents: Record<string, Stripe.PaymentIntent>;
  charges: Record<string, Stripe.Charge>;
  refunds: Record<string, Stripe.Refund>;
  customers: Record<string, Stripe.Customer>;
  paymentMethods: Record<string, Stripe.PaymentMethod>;
  /** Test cards that can be charged again, by payment method. */
  savedCards: Record<string, Card>;
  events: Record<string, StripeEvent>;
  pendingDebits: PendingDebit[];
  answers: Record<string, RememberedAnswer>;
  /** Seconds this Stripe is ahead of the machine's clock. */
  clockOffset: number;
};

/** An event before it is sent. The SDK's own type is a union of hundreds; each place that makes one checks its object. */
export type StripeEvent = Omit<Stripe.EventBase, 'type' | 'data'> & {
  type: EventType;
  data: { object: EventObject };
};
export type EventObject =
  | Stripe.Checkout.Session
  | Stripe.PaymentIntent
  | Stripe.Charge
  | Stripe.Refund
  | Stripe.Customer
  | Stripe.PaymentMethod;
export type EventType =
  | 'charge.failed'
  | 'charge.refunded'
  | 'charge.succeeded'
  | 'checkout.session.async_payment_failed'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'customer.created'
  | 'payment_intent.canceled'
  | 'payment_intent.created'
  | 'payment_intent.payment_failed'
  | 'payment_intent.processing'
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded'
  | 'payment_method.attached'
  | 'payment_method.detached'
  | 'refund.created'
  | 'refund.updated';

export const emptyStripeState = (): StripeState => ({
  sessions: {},
  lineItems: {},
  paymentData: {},
  intents: {},
  charges: {},
  refunds: {},
  customers: {},
  paymentMethods: {},
  savedCards: {},
  events: {},
  pendingDebits: [],
  answers: {},
  clockOffset: 0,
});

export type StripeWorld = {
  readonly state: StripeState;
  readonly faults: Faults;
  /** Where this stand-in is reached: the payment page lives there. */
  readonly baseUrl: string;
  /** Says that the state changed. */
  changed(): void;
  /** Seconds since 1970, by the test clock. */
  now(): number;
  /** Makes an event of an object as it is now, and sends it. */
  emit(type: EventType, object: EventObject): void;
};

/** An id like Stripe's: a prefix and 24 random letters and digits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, '0').slice(0, 24)}`;
}
