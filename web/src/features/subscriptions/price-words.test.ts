import type { PlanPrice } from '@evergrow/domain/commerce/subscription';
import { expect, it } from 'vitest';
import { periodAmount } from './price-words.ts';

const eur = (amount: number) => [{ amount, currency: 'EUR' as const }];
const price: PlanPrice = {
  id: 'team',
  title: 'Team',
  interval: 'month',
  every: 1,
  prices: eur(1_000),
  tiers: { mode: 'volume', steps: [{ from: 5, prices: eur(800) }] },
  usage: null,
  active: true,
};

it.each([
  [1, 1_000],
  [4, 4_000],
  [5, 4_000],
])('%i cost what the server will say', (quantity, amount) => {
  expect(periodAmount(price, 'EUR', quantity)).toBe(amount);
});

it('is not sold in another currency', () => {
  expect(periodAmount(price, 'USD', 1)).toBeNull();
});
