import { type Currency, ok, type Result, refuse } from '../../kernel/index.ts';
import { usagePrice } from '../../pricing/engine/index.ts';
import type { PlanPrice } from './plan.ts';

/** Where from how many units on each costs how much: the first step begins at one. */
export function planSteps(
  { prices, tiers }: Pick<PlanPrice, 'prices' | 'tiers'>,
  currency: Currency,
): { from: number; amount: number }[] | null {
  const amountIn = (set: PlanPrice['prices']) => set.find((price) => price.currency === currency)?.amount;
  const steps = [{ from: 1, prices }, ...(tiers?.steps ?? [])].map((step) => ({
    from: step.from,
    amount: amountIn(step.prices) ?? Number.NaN,
  }));
  return steps.some(({ amount }) => Number.isNaN(amount)) ? null : steps;
}

/**
 * What `quantity` of a plan cost for one period, in minor units, before anything that is counted.
 * Refuses a currency it is not sold in (`currency_mismatch`), what is no number of things (`invalid_request`), and more
 * than an amount can be (`amount_overflow`).
 */
export function planAmount(
  price: Pick<PlanPrice, 'prices' | 'tiers'>,
  currency: Currency,
  quantity: number,
): Result<number, 'currency_mismatch' | 'invalid_request' | 'amount_overflow'> {
  const steps = planSteps(price, currency);
  if (!steps) return refuse('currency_mismatch', `not sold in ${currency}`);
  if (!Number.isInteger(quantity) || quantity < 1) return refuse('invalid_request', 'a whole number of them');
  const priced = usagePrice({ included: 0, per: 1, mode: price.tiers?.mode ?? 'graduated', steps }, quantity);
  return priced.ok ? ok(priced.value.amount) : priced;
}

/** A decimal as the payment service writes it: `amount` minor units for `per` units, a power of ten. */
export function unitDecimal(amount: number, per: number): string {
  const places = String(per).length - 1;
  const digits = String(amount).padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const kept = part.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}
