import type { Extra, QuantityParameter, VisitPricing } from '@evergrow/domain/pricing';
import type { Service, ServiceInput } from '@evergrow/domain/scheduling';
import type { DraftForm } from '../../lib/use-draft-form.ts';

export type ServiceForm = DraftForm<ServiceInput, ServiceInput>;
export type PricingProps = {
  pricing: VisitPricing;
  change: (part: Partial<VisitPricing>) => void;
  /** What is wrong with a value, by its path within the prices. */
  issue: (path: string) => string | null;
};

/** What prices begin with: the offering's own, an hour long. */
export const emptyPricing = (base: number, minutes: number): VisitPricing => ({
  mode: 'flat',
  base,
  baseMinutes: minutes,
  minMinutes: 0,
  roundMinutes: 15,
  parameters: [],
  extras: [],
  frequencies: [],
  travelFee: null,
  minimumPrice: 0,
  dynamic: [],
  dynamicBounds: { minPercent: -20, maxPercent: 25 },
  taxes: [],
  tips: false,
  repriceAfterSkip: false,
});

export const emptyParameter = (id: string): QuantityParameter => ({
  id,
  title: '',
  unit: '',
  min: 1,
  max: 6,
  step: 1,
  initial: 1,
  included: 1,
  amountEach: 0,
  minutesEach: 0,
  bands: [],
});

export const emptyExtra = (id: string): Extra => ({ id, title: '', amount: 0, minutes: 0, maxQuantity: 1 });

/** The staffing of another kind, with what of the former one still makes sense. */
export function staffingOf(
  mode: Service['staffing']['mode'],
  before: Service['staffing'],
): Service['staffing'] {
  const rule = 'rule' in before ? before.rule : 'load';
  switch (mode) {
    case 'chosen':
      return { mode };
    case 'any':
      return { mode, rule };
    case 'all':
      return { mode, providerIds: before.mode === 'fixedAndAny' ? before.fixedIds : [] };
    case 'fixedAndAny':
      return { mode, rule, fixedIds: before.mode === 'all' ? before.providerIds.slice(0, 9) : [] };
  }
}

/** One thing per line, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
