import { largestAmount } from '../../kernel/currency-exponents.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';

/** From `from` units on, each costs `amount`; reaching it costs `flat` besides. Minor units. */
export interface UsageStep {
  readonly from: number;
  readonly amount: number;
  readonly flat?: number;
}

/** What using something, or having so many of it, costs in one period. */
export interface UsageTerms {
  /** Units of a period that cost nothing, before any step is looked at. */
  readonly included: number;
  /** An amount is for so many units, each begun lot of them paid in full: 1 where each has its own price. */
  readonly per: number;
  /**
   * volume: all at the price of the step their number reaches; graduated: each at the price of the step it falls in. The
   * first begins at 1, the others ascend. One step is a price that is the same however much is used.
   */
  readonly mode: 'volume' | 'graduated';
  readonly steps: readonly UsageStep[];
}

/** Units that were paid at the price of one step. */
export interface UsagePart {
  readonly from: number;
  /** Lots of `per` units. */
  readonly lots: number;
  /** Minor units, the step's flat amount included. */
  readonly amount: number;
}

export interface PricedUsage {
  readonly amount: number;
  readonly parts: readonly UsagePart[];
}

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

const areSteps = (steps: readonly UsageStep[]): boolean =>
  steps[0]?.from === 1 &&
  steps.every(
    ({ from, amount, flat = 0 }, index) =>
      isCount(from) &&
      isCount(amount) &&
      isCount(flat) &&
      (index === 0 || from > (steps[index - 1]?.from ?? 0)),
  );

/**
 * What `used` units come to, step by step: metered usage, or the price of a plan by its seats. Steps count lots of what is
 * beyond the included units. Nothing used beyond them costs nothing, flat amounts included.
 * Refuses counts and amounts that are no whole numbers or below zero, and steps that do not begin at 1 and ascend
 * (`invalid_request`); more than can be paid (`amount_overflow`).
 */
export function usagePrice(
  { included, per, mode, steps }: UsageTerms,
  used: number,
): Result<PricedUsage, 'invalid_request' | 'amount_overflow'> {
  if (!isCount(used) || !isCount(included) || !isCount(per) || per === 0) {
    return refuse('invalid_request', 'what is used is a whole number, not below zero');
  }
  if (!areSteps(steps)) return refuse('invalid_request', 'steps begin at 1, ascend and cost whole amounts');
  const lots = Math.ceil(Math.max(0, used - included) / per);
  const reached = steps.filter(({ from }) => from <= lots);
  const counted = mode === 'volume' ? reached.slice(-1) : reached;
  const parts = counted.map(({ from, amount, flat = 0 }, index): UsagePart => {
    const until = counted[index + 1]?.from ?? lots + 1;
    const within = mode === 'volume' ? lots : until - from;
    return { from, lots: within, amount: within * amount + flat };
  });
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  return amount > largestAmount ? refuse('amount_overflow') : ok({ amount, parts });
}
