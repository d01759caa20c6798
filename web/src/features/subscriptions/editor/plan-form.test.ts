import type { PlanDraft } from '@evergrow/domain/commerce/subscription';
import { expect, it } from 'vitest';
import { emptyPlan, planFormOf, planOf } from './plan-form.ts';

const eur = (amount: number) => [{ amount, currency: 'EUR' as const }];
const plan: PlanDraft = {
  prices: [
    {
      id: 'monthly',
      title: 'Monthly',
      interval: 'month',
      every: 3,
      prices: eur(1_250),
      tiers: { mode: 'volume', steps: [{ from: 5, prices: eur(1_000) }] },
      usage: { unit: 'calls', included: 100, per: 1_000, prices: eur(250) },
      active: true,
    },
  ],
  trialDays: 14,
  cardForTrial: false,
  prorates: true,
  graceDays: 7,
  maxQuantity: 20,
  includes: ['course'],
};

it('is the same plan after it was shown to be edited', () => {
  expect(
    planOf(
      planFormOf(plan, (id) => id),
      ['EUR'],
    ),
  ).toEqual(plan);
});

it('is nothing while something is missing, or no number', () => {
  expect(planOf(emptyPlan('monthly'), ['EUR'])).toBeNull();
  const form = planFormOf(plan, (id) => id);
  expect(planOf({ ...form, trialDays: 'ten' }, ['EUR'])).toBeNull();
  expect(planOf({ ...form, graceDays: '-1' }, ['EUR'])).toBeNull();
});
