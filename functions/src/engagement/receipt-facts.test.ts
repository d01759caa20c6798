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

test('a line the payment service worded is said in the reader’s language', () => {
  const line = (label: string, amount: number) => ({ kind: 'base' as const, label, quantity: 1, amount });
  const lines = [
    line('1 × Círculo (at €79.00 / month)', 79),
    line('Unused time on 1 × Círculo after 21 Nov 2026', -50),
    line('Remaining time on 1 × Socio after 21 Nov 2026', 29),
  ];
  expect(receiptFacts({ currency: 'EUR', lines, total: 58 }, 58, 'es').slice(0, 3)).toMatchObject([
    { label: 'Círculo' },
    { label: 'Lo no usado de Círculo' },
    { label: 'Socio por el resto del periodo' },
  ]);
});
