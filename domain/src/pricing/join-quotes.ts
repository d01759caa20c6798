import { largestAmount, ok, type Result, refuse } from '../kernel/index.ts';
import type { Quote, QuoteLine } from './quote.ts';

/** More lines than this and each quote is told in one. */
const mostLines = 100;

const sameAs = ({ kind, label, reason }: QuoteLine): string => JSON.stringify([kind, label, reason ?? null]);

/** Lines that say the same in one, as often as there are; in the order they first come in. */
function mergedLines(lines: readonly QuoteLine[]): QuoteLine[] {
  const merged = new Map<string, QuoteLine>();
  for (const line of lines) {
    const before = merged.get(sameAs(line));
    merged.set(
      sameAs(line),
      before
        ? { ...before, quantity: before.quantity + line.quantity, amount: before.amount + line.amount }
        : line,
    );
  }
  return [...merged.values()];
}

const inOneLine = ({ lines: [first], total }: Quote): QuoteLine => ({
  kind: 'base',
  label: first?.label ?? '',
  quantity: 1,
  amount: total,
});

/**
 * Several quotes paid together: its total is the sum of theirs, to the minor unit. Refuses none, quotes in several
 * currencies, quotes that something else than money pays a part of (`invalid_request`, `currency_mismatch`), and more
 * than can be paid at once (`amount_overflow`).
 */
export function joinQuotes(
  quotes: readonly Quote[],
): Result<Quote, 'invalid_request' | 'currency_mismatch' | 'amount_overflow'> {
  const [first, ...others] = quotes;
  if (!first) return refuse('invalid_request', 'there is nothing to be paid together');
  if (others.length === 0) return ok(first);
  const { currency } = first;
  if (others.some((quote) => quote.currency !== currency)) return refuse('currency_mismatch');
  if (quotes.some(({ tenders }) => tenders !== undefined && tenders.length > 0)) {
    return refuse('invalid_request', 'gift cards and credits pay one at a time');
  }
  const total = quotes.reduce((sum, quote) => sum + quote.total, 0);
  const merged = mergedLines(quotes.flatMap(({ lines }) => lines));
  const lines = merged.length <= mostLines ? merged : quotes.map(inOneLine);
  const tooMuch = lines.some(({ amount }) => Math.abs(amount) > largestAmount);
  return total > largestAmount || tooMuch ? refuse('amount_overflow') : ok({ currency, lines, total });
}
