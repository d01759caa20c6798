import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupTerms, groupPrice } from './group-price.ts';
import { itemLines } from './item-lines.ts';

const at = Date.parse('2026-11-21T10:00:00Z');
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const terms: GroupTerms = {
  title: 'Schools',
  percentOff: 20,
  prices: [
    { offeringId: 'font', variantId: null, prices: [eur(900), { amount: 800, currency: 'GBP' }] },
    { offeringId: 'font', variantId: 'web', prices: [eur(1_500)] },
  ],
  from: new Date(at),
  until: new Date(at + 1_000),
};
const of = (offeringId: string, variantId: string | null = null) => ({ offeringId, variantId });

describe('a price list', () => {
  test.each([
    ['the variant’s own price', of('font', 'web'), 'EUR', { amount: 1_500 }],
    ['the offering’s where the variant has none', of('font', 'desk'), 'EUR', { amount: 900 }],
    ['the offering’s where the variant has none in the currency', of('font', 'web'), 'GBP', { amount: 800 }],
    ['the percentage where there is none in the currency', of('font'), 'USD', { percent: 20 }],
    ['the percentage for everything else', of('book'), 'EUR', { percent: 20 }],
  ] as const)('gives %s', (_, item, currency, expected) => {
    expect(groupPrice(terms, item, currency, at)).toEqual({ label: 'Schools', ...expected });
  });

  test('counts from its beginning, and no more at its end', () => {
    expect(groupPrice(terms, of('book'), 'EUR', at - 1)).toBeNull();
    expect(groupPrice(terms, of('book'), 'EUR', at)).not.toBeNull();
    expect(groupPrice(terms, of('book'), 'EUR', at + 999)).not.toBeNull();
    expect(groupPrice(terms, of('book'), 'EUR', at + 1_000)).toBeNull();
  });

  test('says nothing where it takes nothing off, and of nobody’s list', () => {
    expect(groupPrice({ ...terms, percentOff: 0 }, of('book'), 'EUR', at)).toBeNull();
    expect(groupPrice(null, of('book'), 'EUR', at)).toBeNull();
  });

  test('never makes the engine’s price anything but what it says', () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 99 }), (unit, own, quantity) => {
        const list = { ...terms, prices: [{ offeringId: 'font', variantId: null, prices: [eur(own)] }] };
        const group = groupPrice(list, of('font'), 'EUR', at);
        const price = { unit, tiers: null, group, payWhatYouWant: null };
        const lines = itemLines({ title: 'Font', quantity, offered: null, price });
        expect(lines.ok).toBe(true);
        if (lines.ok) expect(lines.value.reduce((sum, line) => sum + line.amount, 0)).toBe(own * quantity);
      }),
    );
  });
});
