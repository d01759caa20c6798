import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import type { Faults } from '../../faults.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type EventType, emptyShelves, type Shelves } from './shelves.ts';

export type RememberedAnswer = {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly at: number;
};

/** What the platform's own account knows, and the accounts connected to it. */
export type StripeState = Shelves & {
  connected: Record<string, Shelves>;
  /** The first answer to each idempotency key. */
  answers: Record<string, RememberedAnswer>;
  settings: Settings;
  /** Seconds this Stripe is ahead of the machine's clock. */
  clockOffset: number;
};

export const emptyStripeState = (): StripeState => ({
  ...emptyShelves(),
  connected: {},
  answers: {},
  settings: defaultSettings(),
  clockOffset: 0,
});

/** One account at one time: what a request acts on. */
export type StripeWorld = {
  readonly state: Shelves;
  /** The connected account whose world this is; null for the platform's own. */
  readonly account: string | null;
  readonly settings: Settings;
  readonly faults: Faults;
  /** Where this stand-in is reached: its pages live there. */
  readonly baseUrl: string;
  /** Says that the state changed. */
  changed(): void;
  /** Seconds since 1970: the time of the account, or of the test clock. */
  now(): number;
  /** Makes an event of an object as it is now, and sends it. `before` is the object as it was, for `*.updated`. */
  emit(type: EventType, object: object, before?: object): void;
  /** Tells those who wait for a payment that it came to something. */
  intentChanged(intent: Stripe.PaymentIntent): void;
  /** Tells those who wait for an invoice what came of collecting it. */
  invoiceSettled(invoice: Stripe.Invoice, outcome: InvoiceOutcome): void;
  /** Does something later, outside of the request: what a clock is asked to pass. */
  later(act: () => void): void;
  /** The same Stripe by another clock, of another account, or without telling anybody. */
  with(changes: WorldChanges): StripeWorld;
};

/** Paid; or not, because of the payment method; or not before the customer passes their bank's check. */
export type InvoiceOutcome = 'paid' | 'failed' | 'action_required';

export type WorldChanges = {
  readonly now?: () => number;
  readonly account?: string | null;
  readonly state?: Shelves;
  readonly silent?: boolean;
};

/** An id like Stripe's: a prefix and 24 random letters and digits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, '0').slice(0, 24)}`;
}
