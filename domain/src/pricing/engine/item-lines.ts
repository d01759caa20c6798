import { largestAmount } from '../../kernel/currency-exponents.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { QuoteLine } from '../quote.ts';
import { share } from '../visit/share.ts';

/** From `from` units on, one costs `amount`. */
export interface TierStep {
  readonly from: number;
  readonly amount: number;
}

/** What one unit of something costs in the currency of the order; all amounts are minor units. */
export interface ItemPrice {
  /** The variant's own, or the product's. */
  readonly unit: number;
  /**
   * volume: all units at the price of the step their number reaches; graduated: each unit at the price of the step it
   * falls in. Steps ascend, from 2 on.
   */
  readonly tiers: { readonly mode: 'volume' | 'graduated'; readonly steps: readonly TierStep[] } | null;
  /** What the buyer's price list says: another price of one unit, or so much less. */
  readonly group:
    | { readonly label: string; readonly amount: number }
    | { readonly label: string; readonly percent: number }
    | null;
  /** The buyer names the price of one, at least this. Tiers and price lists do not count then. */
  readonly payWhatYouWant: { readonly minimum: number } | null;
}

export interface ItemToPrice {
  readonly title: string;
  readonly quantity: number;
  /** What the buyer offers for one, where they name the price. */
  readonly offered: number | null;
  readonly price: ItemPrice;
}

const isAmount = (amount: number): boolean => Number.isInteger(amount) && amount >= 0;

/** What `quantity` units cost by the tiers, in minor units. */
function tieredAmount({ unit, tiers }: ItemPrice, quantity: number): number {
  const steps = [{ from: 1, amount: unit }, ...(tiers?.steps ?? [])];
  const reached = steps.filter(({ from }) => from <= quantity);
  if (tiers?.mode !== 'graduated') return (reached.at(-1)?.amount ?? unit) * quantity;
  return reached.reduce((sum, { from, amount }, index) => {
    const until = reached[index + 1]?.from ?? quantity + 1;
    return sum + (until - from) * amount;
  }, 0);
}

function offeredLine({
  title,
  quantity,
  offered,
  price,
}: ItemToPrice): Result<QuoteLine[], 'invalid_request'> {
  const each = offered ?? price.unit;
  const least = price.payWhatYouWant?.minimum ?? 0;
  if (!isAmount(each)) return refuse('invalid_request', 'an offer is a whole amount');
  if (each < least) return refuse('invalid_request', `the least is ${least}`);
  return ok([{ kind: 'base', label: title, quantity, amount: each * quantity }]);
}

/**
 * What something costs before discounts and tax, line by line: its price, what buying more takes off, what the buyer's
 * price list changes (of the tiered price where it is a percentage; instead of it where it is a price).
 * Refuses a number of units that is not whole or none, a price that is none, an offer below the least, and one where the
 * price is not the buyer's to name (`invalid_request`); more than can be paid (`amount_overflow`).
 */
export function itemLines(item: ItemToPrice): Result<QuoteLine[], 'invalid_request' | 'amount_overflow'> {
  const { title, quantity, offered, price } = item;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 9_999) {
    return refuse('invalid_request', 'a quantity is a whole number from 1 to 9999');
  }
  if (price.payWhatYouWant) {
    const named = offeredLine(item);
    if (!named.ok) return named;
    return named.value.some(({ amount }) => amount > largestAmount) ? refuse('amount_overflow') : named;
  }
  if (offered !== null) return refuse('invalid_request', 'its price is not yours to name');
  const amounts = [price.unit, ...(price.tiers?.steps ?? []).map(({ amount }) => amount)];
  if (!amounts.every(isAmount)) return refuse('invalid_request', 'a price is a whole number, not below zero');
  const full = price.unit * quantity;
  const tiered = tieredAmount(price, quantity);
  if (full > largestAmount || tiered > largestAmount) return refuse('amount_overflow');
  const lines: QuoteLine[] = [{ kind: 'base', label: title, quantity, amount: full }];
  if (tiered !== full) {
    const from = Math.max(
      ...(price.tiers?.steps ?? []).map((step) => (step.from <= quantity ? step.from : 1)),
    );
    lines.push({ kind: 'tier', label: '', quantity: 1, amount: tiered - full, reason: { of: 'tier', from } });
  }
  const group = groupLine(price.group, tiered, quantity);
  if (!group.ok) return group;
  if (group.value) lines.push(group.value);
  return ok(lines);
}

function groupLine(
  group: ItemPrice['group'],
  tiered: number,
  quantity: number,
): Result<QuoteLine | null, 'invalid_request' | 'amount_overflow'> {
  if (!group) return ok(null);
  if ('percent' in group) {
    if (!(group.percent >= 0 && group.percent <= 100)) return refuse('invalid_request', 'not a percentage');
    const off = share(tiered, group.percent);
    return ok(
      off === 0
        ? null
        : {
            kind: 'group',
            label: group.label,
            quantity: 1,
            amount: -off,
            reason: { of: 'percent', percent: group.percent },
          },
    );
  }
  if (!isAmount(group.amount)) return refuse('invalid_request', 'a price is a whole number, not below zero');
  if (group.amount * quantity > largestAmount) return refuse('amount_overflow');
  const change = group.amount * quantity - tiered;
  return ok(change === 0 ? null : { kind: 'group', label: group.label, quantity: 1, amount: change });
}
