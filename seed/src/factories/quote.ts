import { type Quote, type QuoteLine, quoteSchema } from '@evergrow/domain/pricing';

/** A quote of these lines; by default one session at 70 euros. Its total is their sum. */
export const makeQuote = (overrides: Partial<Pick<Quote, 'currency' | 'lines'>> = {}): Quote => {
  const session: QuoteLine = { kind: 'base', label: 'Coaching session', quantity: 1, amount: 7_000 };
  const lines = overrides.lines ?? [session];
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  return quoteSchema.parse({ currency: overrides.currency ?? 'EUR', lines, total });
};
