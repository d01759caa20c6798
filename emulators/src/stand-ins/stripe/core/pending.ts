import type Stripe from 'stripe';

/** A payment that a bank has accepted and not settled: a debit. */
export type PendingPayment = {
  readonly outcome: 'succeeded' | 'failed';
  /** Seconds since 1970. */
  readonly at: number;
};

/** What a Checkout Session was asked to make once it is paid. */
export type SessionPlan = {
  readonly payment: {
    readonly metadata: Record<string, string>;
    readonly description: string | null;
    readonly setupFutureUsage: 'off_session' | 'on_session' | null;
    readonly applicationFee: number | null;
    readonly transfer: { readonly destination: string; readonly amount?: number } | null;
    readonly transferGroup: string | null;
    readonly statementSuffix: string | null;
    readonly onBehalfOf?: string | null;
    readonly captureMethod: 'automatic' | 'manual';
  };
  readonly setup: { readonly metadata: Record<string, string>; readonly description: string | null };
  readonly subscription: {
    readonly metadata: Record<string, string>;
    readonly description: string | null;
    readonly items: readonly { readonly price: string; readonly quantity: number | null }[];
    readonly once: readonly { readonly price: string; readonly quantity: number }[];
    readonly trialEnd: number | null;
    /** Counted from when the page is paid, by the customer's clock; not known of pages of former days. */
    readonly trialDays?: number | null;
    readonly trialSettings: Stripe.Subscription.TrialSettings | null;
    readonly applicationFeePercent: number | null;
    readonly onBehalfOf?: string | null;
    readonly transfer: { readonly destination: string; readonly amount_percent: number | null } | null;
    readonly coupon: string | null;
  } | null;
};
