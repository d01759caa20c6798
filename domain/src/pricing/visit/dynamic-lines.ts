import type { LineReason, QuoteLine } from '../quote.ts';
import type { DynamicRule, VisitPricing } from '../visit-pricing.ts';
import { share } from './share.ts';
import type { VisitQuoteInput } from './visit-quote-input.ts';

type Rule<On extends DynamicRule['on']> = Extract<DynamicRule, { on: On }>;
type Reason = Extract<LineReason, { percent: number }>;
type Known = Pick<VisitQuoteInput, 'moment' | 'loadPercent'>;

/** Of the rules on one thing that hold, the narrowest; of equals the first. */
function narrowest<On extends DynamicRule['on']>(
  rules: readonly DynamicRule[],
  on: On,
  holds: (rule: Rule<On>) => boolean,
  width: (rule: Rule<On>) => number,
): Rule<On> | undefined {
  return rules
    .filter((rule): rule is Rule<On> => rule.on === on)
    .filter(holds)
    .sort((a, b) => width(a) - width(b))[0];
}

/** Why the price moves at this moment: at most one rule each for the weekday, the lead time and the load. */
function reasonsAt(rules: readonly DynamicRule[], { moment, loadPercent }: Known): Reason[] {
  const { weekday, leadMinutes } = moment;
  const reasons: Reason[] = [];
  const byDay = narrowest(
    rules,
    'weekday',
    (rule) => weekday !== null && rule.weekdays.includes(weekday),
    (rule) => rule.weekdays.length,
  );
  if (byDay && weekday !== null) reasons.push({ of: 'weekday', weekday, percent: byDay.percent });
  const byLead = narrowest(
    rules,
    'leadTime',
    (rule) => leadMinutes !== null && leadMinutes < rule.underHours * 60,
    (rule) => rule.underHours,
  );
  if (byLead) reasons.push({ of: 'leadTime', underHours: byLead.underHours, percent: byLead.percent });
  const byLoad = narrowest(
    rules,
    'load',
    (rule) => loadPercent !== null && loadPercent >= rule.fromPercent,
    (rule) => -rule.fromPercent,
  );
  if (byLoad) reasons.push({ of: 'load', fromPercent: byLoad.fromPercent, percent: byLoad.percent });
  return reasons;
}

/**
 * What the moment puts on or takes off, a line for each rule. Where the rules together go beyond the tenant's bounds a
 * further line takes them back. The lines are differences of running sums, so that together they are `net` times the
 * whole percentage, rounded once.
 */
export function dynamicLines(
  { dynamic, dynamicBounds }: Pick<VisitPricing, 'dynamic' | 'dynamicBounds'>,
  known: Known,
  net: number,
): QuoteLine[] {
  const reasons = reasonsAt(dynamic, known);
  const sum = reasons.reduce((percent, reason) => percent + reason.percent, 0);
  const bounded = Math.min(dynamicBounds.maxPercent, Math.max(dynamicBounds.minPercent, sum));
  // Percents count to three decimals: what floating sums add beyond them is noise.
  const excess = Math.round((bounded - sum) * 1_000) / 1_000;
  const all: Reason[] = excess === 0 ? reasons : [...reasons, { of: 'bounds', percent: excess }];
  let percent = 0;
  let before = 0;
  return all.flatMap((reason): QuoteLine[] => {
    percent += reason.percent;
    const until = share(net, percent);
    const amount = until - before;
    before = until;
    return amount === 0 ? [] : [{ kind: 'dynamic', label: '', quantity: 1, amount, reason }];
  });
}
