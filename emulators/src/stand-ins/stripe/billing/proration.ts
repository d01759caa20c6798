import type { Period } from './billing-cycle.ts';

/** A whole number, halves away from zero: what is charged and what is credited for it are then the same amount. */
export function roundAmount(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount)) || 0;
}

/**
 * The part of an amount that falls on the rest of a period, to the second.
 * https://docs.stripe.com/billing/subscriptions/prorations
 * @param amount minor units for the whole period
 */
export function prorate(amount: number, from: number, { start, end }: Period): number {
  if (end <= start) return 0;
  const rest = Math.min(Math.max(end - from, 0), end - start);
  return roundAmount((amount * rest) / (end - start));
}

/** Something a subscription had, or has, with what it costs for the whole period. */
export type Position = {
  /** The subscription item. */
  readonly item: string;
  readonly price: string;
  readonly quantity: number;
  /** Minor units after discounts, for the whole period. */
  readonly amount: number;
};
export type ProrationLine = Position & { readonly prorated: number; readonly kind: 'credit' | 'debit' };

/**
 * What a change in the middle of a period is worth: the rest of what was paid is credited, the rest of what is had now is
 * charged. What stays as it is makes no line.
 */
export function prorationLines(
  before: readonly Position[],
  after: readonly Position[],
  at: number,
  period: Period,
): ProrationLine[] {
  const stays = (one: Position, others: readonly Position[]) =>
    others.some(
      ({ item, price, quantity, amount }) =>
        item === one.item && price === one.price && quantity === one.quantity && amount === one.amount,
    );
  const credits = before
    .filter((one) => !stays(one, after))
    .map((one): ProrationLine => ({ ...one, prorated: 0 - prorate(one.amount, at, period), kind: 'credit' }));
  const debits = after
    .filter((one) => !stays(one, before))
    .map((one): ProrationLine => ({ ...one, prorated: prorate(one.amount, at, period), kind: 'debit' }));
  return [...credits, ...debits];
}
