import type { Subscription } from '../../commerce/subscription/index.ts';
import type { Currency } from '../../kernel/index.ts';

/** What is needed of a subscription to say what it brings in a month. */
export interface Recurring {
  readonly currency: Currency;
  /** Minor units of one period, for all of the quantity. */
  readonly amount: number;
  readonly interval: 'week' | 'month' | 'year';
  /** Every so many of them. */
  readonly every: number;
  /** Whether money comes for it: not while it is tried out, paused, unpaid or over. A late payment is still counted. */
  readonly paying: boolean;
}

/** A subscription as it counts: who is late still pays, as far as anybody knows. */
export const recurringOf = ({ terms, status }: Pick<Subscription, 'terms' | 'status'>): Recurring => ({
  currency: terms.currency,
  amount: terms.amount,
  interval: terms.interval,
  every: terms.every,
  paying: status === 'active' || status === 'pastDue',
});

/** Weeks in a month, as everywhere: 365.25 days in 7 · 12. */
const weeksInMonth = 365.25 / 84;

/**
 * Monthly recurring revenue of a subscription, in minor units: a year's price over twelve, a quarter's over three, a week's
 * times 365.25 / 84; rounded half up once. Usage is not in it, since nobody knows it beforehand; taxes are, as buyers pay
 * them with the price. Zero while nobody pays.
 */
export function mrrOf({ amount, interval, every, paying }: Recurring): number {
  if (!paying || every < 1) return 0;
  const months = interval === 'year' ? 12 * every : interval === 'month' ? every : every / weeksInMonth;
  return Math.round(amount / months);
}

/** Share of subscriptions that ended in a period, of those that stood when it began: 0 to 1, null where none did. */
export const churnOf = (ended: number, atStart: number): number | null =>
  atStart <= 0 ? null : Math.min(1, ended / atStart);

/** Revenue of each customer who bought in the period: net over how many they are, in minor units; null where nobody did. */
export const arpuOf = (net: number, customers: number): number | null =>
  customers <= 0 ? null : Math.round(net / customers);

/**
 * What a subscriber brings until they leave: what each pays a month over the share that leaves in a month, in minor units. The
 * churn of another period is taken to a month first: what stays of a month is the `days / 30.4375`-th root of what stays of
 * the period. Null where nobody left (it would have no end) or nothing is known.
 */
export function ltvOf(mrr: number, subscriptions: number, churn: number | null, days: number): number | null {
  if (churn === null || churn <= 0 || subscriptions <= 0 || days <= 0) return null;
  const monthly = 1 - (1 - churn) ** (30.4375 / days);
  return Math.round(mrr / subscriptions / monthly);
}
