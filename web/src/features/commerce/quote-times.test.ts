import { joinQuotes, type Quote } from '@evergrow/domain/pricing';
import { expect, test } from 'vitest';
import { quoteTimes } from './quote-times.ts';

test('comes to the same, line by line, as the server’s joining of as many', () => {
  const quote: Quote = {
    currency: 'EUR',
    lines: [
      { kind: 'base', label: 'Session', quantity: 2, amount: 9000 },
      { kind: 'addOn', label: 'Notes', quantity: 1, amount: 333 },
    ],
    total: 9333,
  };
  for (const times of [1, 2, 10]) {
    const joined = joinQuotes(Array.from({ length: times }, () => quote));
    expect({ ok: true, value: quoteTimes(quote, times) }).toEqual(joined);
  }
});
