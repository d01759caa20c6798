import { quoteLineSchema } from '@evergrow/domain/pricing';
import { expect, test } from 'vitest';
import { receiptFacts } from './booking-facts.ts';

const kinds = quoteLineSchema.shape.kind.options;

test.each(['en', 'es'] as const)(
  'every line of a receipt has a name in %s, also where the seller gave none',
  (locale) => {
    const lines = kinds.map((kind) => ({ kind, label: '', quantity: 1, amount: 100 }));
    const facts = receiptFacts({ currency: 'EUR', lines, total: 100 * kinds.length }, 0, locale);
    expect(facts.filter(({ label }) => label.trim() === '')).toEqual([]);
    expect(new Set(facts.map(({ label }) => label)).size).toBe(facts.length);
  },
);

test('a name of the seller’s own stays', () => {
  const lines = [{ kind: 'tax' as const, label: 'IVA', quantity: 1, amount: 21 }];
  expect(receiptFacts({ currency: 'EUR', lines, total: 21 }, 21, 'en')[0]?.label).toBe('IVA');
});
