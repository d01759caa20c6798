import type { Quote } from '@evergrow/domain/pricing';

/** What several times of the same cost together, as the server reckons it: each line as often as there are times. */
export function quoteTimes(quote: Quote, times: number): Quote {
  if (times <= 1) return quote;
  const lines = quote.lines.map((line) => ({
    ...line,
    quantity: line.quantity * times,
    amount: line.amount * times,
  }));
  return { ...quote, lines, total: quote.total * times };
}
