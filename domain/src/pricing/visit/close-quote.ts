import { type Currency, largestAmount } from '../../kernel/currency-exponents.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Quote, QuoteLine } from '../quote.ts';
import type { GiftBalance } from './visit-quote-input.ts';

type Refused = 'invalid_request' | 'amount_overflow' | 'currency_mismatch';

/**
 * The quote these lines come to, with what a gift card pays of it.
 * Refuses lines that are not whole or come to less than nothing (`invalid_request`), a line or total above the largest
 * payable amount (`amount_overflow`), a gift card in another currency (`currency_mismatch`).
 */
export function closeQuote(
  currency: Currency,
  lines: QuoteLine[],
  giftCard: GiftBalance | null,
): Result<Quote, Refused> {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (!Number.isSafeInteger(total) || total < 0 || !lines.every(({ amount }) => Number.isInteger(amount))) {
    return refuse('invalid_request', 'an amount is a whole number of minor units, not below zero');
  }
  if (total > largestAmount || lines.some(({ amount }) => Math.abs(amount) > largestAmount)) {
    return refuse('amount_overflow');
  }
  const quote = { currency, lines, total };
  if (!giftCard) return ok(quote);
  if (giftCard.balance.currency !== currency) {
    return refuse('currency_mismatch', `a gift card in ${giftCard.balance.currency}, a price in ${currency}`);
  }
  const amount = Math.min(total, giftCard.balance.amount);
  if (!Number.isInteger(amount) || amount < 0) return refuse('invalid_request', 'not a balance');
  return ok(
    amount === 0 ? quote : { ...quote, tenders: [{ kind: 'giftCard', label: giftCard.label, amount }] },
  );
}
