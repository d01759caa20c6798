import { type PlanDraft, type PlanPrice, planDraftSchema } from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { type PriceTexts, pricesOf, textsOf } from '../../selling/prices.ts';

export type StepForm = { from: string; prices: PriceTexts };
export type PriceForm = {
  id: string;
  title: string;
  interval: PlanPrice['interval'];
  every: string;
  prices: PriceTexts;
  mode: 'volume' | 'graduated';
  /** Empty: each costs the same. */
  steps: readonly StepForm[];
  /** Null: nothing is counted. */
  usage: { unit: string; included: string; per: string; prices: PriceTexts } | null;
  active: boolean;
};
/** A plan as it is typed. */
export type PlanForm = Omit<PlanDraft, 'prices' | 'trialDays' | 'graceDays' | 'maxQuantity' | 'includes'> & {
  prices: readonly PriceForm[];
  trialDays: string;
  graceDays: string;
  maxQuantity: string;
  includes: readonly { id: string; title: string }[];
};

export const emptyPrice = (id: string): PriceForm => ({
  id,
  title: '',
  interval: 'month',
  every: '1',
  prices: {},
  mode: 'graduated',
  steps: [],
  usage: null,
  active: true,
});

export const emptyPlan = (id: string): PlanForm => ({
  prices: [emptyPrice(id)],
  trialDays: '0',
  cardForTrial: true,
  prorates: true,
  graceDays: '7',
  maxQuantity: '1',
  includes: [],
});

/** @param titleOf what an offering is called */
export const planFormOf = (plan: PlanDraft, titleOf: (id: string) => string): PlanForm => ({
  ...plan,
  prices: plan.prices.map(({ tiers, usage, every, prices, ...price }) => ({
    ...price,
    every: String(every),
    prices: textsOf(prices),
    mode: tiers?.mode ?? 'graduated',
    steps: (tiers?.steps ?? []).map((step) => ({ from: String(step.from), prices: textsOf(step.prices) })),
    usage: usage
      ? {
          unit: usage.unit,
          included: String(usage.included),
          per: String(usage.per),
          prices: textsOf(usage.prices),
        }
      : null,
  })),
  trialDays: String(plan.trialDays),
  graceDays: String(plan.graceDays),
  maxQuantity: String(plan.maxQuantity),
  includes: plan.includes.map((id) => ({ id, title: titleOf(id) })),
});

const whole = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What is typed as the server wants it; null where something is wrong. */
export function planOf(form: PlanForm, currencies: readonly Currency[]): PlanDraft | null {
  const plan = {
    ...form,
    prices: form.prices.map(({ mode, steps, usage, every, prices, ...price }) => ({
      ...price,
      every: whole(every),
      prices: pricesOf(prices, currencies),
      tiers:
        steps.length === 0
          ? null
          : {
              mode,
              steps: steps.map((step) => ({
                from: whole(step.from),
                prices: pricesOf(step.prices, currencies),
              })),
            },
      usage: usage
        ? {
            unit: usage.unit,
            included: whole(usage.included),
            per: whole(usage.per),
            prices: pricesOf(usage.prices, currencies),
          }
        : null,
    })),
    trialDays: whole(form.trialDays),
    graceDays: whole(form.graceDays),
    maxQuantity: whole(form.maxQuantity),
    includes: form.includes.map(({ id }) => id),
  };
  return planDraftSchema.safeParse(plan).data ?? null;
}
