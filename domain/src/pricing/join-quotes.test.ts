import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinQuotes } from './join-quotes.ts';
import { type Quote, quoteSchema } from './quote.ts';

const session = (amount: number, label = 'Session'): Quote => ({
  currency: 'EUR',
  lines: [
    { kind: 'base', label, quantity: 1, amount },
    { kind: 'addOn', label: 'Notes', quantity: 1, amount: 500 },
  ],
  total: amount + 500,
});

describe('quotes paid together', () => {
  it('say what is the same once, as often as there is of it', () => {
    expect(joinQuotes([session(9000), session(9000), session(4000, 'Short')])).toEqual({
      ok: true,
      value: {
        currency: 'EUR',
        lines: [
          { kind: 'base', label: 'Session', quantity: 2, amount: 18_000 },
          { kind: 'addOn', label: 'Notes', quantity: 3, amount: 1500 },
          { kind: 'base', label: 'Short', quantity: 1, amount: 4000 },
        ],
        total: 23_500,
      },
    });
  });

  it('keep apart what has another reason', () => {
    const on = (weekday: number): Quote => ({
      currency: 'EUR',
      lines: [
        {
          kind: 'dynamic',
          label: '',
          quantity: 1,
          amount: 100,
          reason: { of: 'weekday', weekday, percent: 5 },
        },
      ],
      total: 100,
    });
    const joined = joinQuotes([on(6), on(7), on(6)]);
    expect(joined.ok && joined.value.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
  });

  it('are one line each where they would be too many', () => {
    const many = Array.from({ length: 10 }, (_, quote): Quote => {
      const lines = Array.from({ length: 11 }, (_, line) => ({
        ...{ kind: 'addOn' as const, label: `${quote}-${line}`, quantity: 1, amount: 10 },
      }));
      return { currency: 'EUR', lines, total: 110 };
    });
    const joined = joinQuotes(many);
    expect(joined.ok && joined.value.lines).toHaveLength(10);
    expect(joined.ok && joined.value.total).toBe(1100);
  });

  it.each([
    ['none', [], 'invalid_request'],
    ['several currencies', [session(1), { ...session(1), currency: 'USD' as const }], 'currency_mismatch'],
    ['more than can be paid', [session(99_000_000), session(99_000_000)], 'amount_overflow'],
    [
      'what a credit pays',
      [session(1), { ...session(1), tenders: [{ kind: 'credit' as const, label: 'Ten', amount: 1 }] }],
      'invalid_request',
    ],
  ])('refuse %s', (_what, quotes, code) => {
    expect(joinQuotes(quotes)).toMatchObject({ ok: false, code });
  });

  it('come to the sum of all, and so do the lines', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(amounts, (each) => {
        const joined = joinQuotes(each.map((amount, index) => session(amount, `Session ${index % 3}`)));
        if (!joined.ok) throw new Error(joined.code);
        const sum = each.reduce((total, amount) => total + amount + 500, 0);
        expect(quoteSchema.parse(joined.value).total).toBe(sum);
        expect(joined.value.lines.reduce((total, { amount }) => total + amount, 0)).toBe(sum);
      }),
    );
  });
});
