import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import type { CreditGrant } from './credit-grant.ts';

/**
 * The quote paid by one credit: all of it, whatever it comes to, so that nothing is due. One credit is one booking of
 * one's own: refuses several seats and a gift card beside it (`invalid_request`). What costs nothing takes no credit.
 */
export function payByCredit(
  quote: Quote,
  grant: Pick<CreditGrant, 'title'>,
  seats: number,
): Result<Quote, 'invalid_request'> {
  if (seats > 1) return refuse('invalid_request', 'a credit pays for one seat');
  if (quote.tenders?.length)
    return refuse('invalid_request', 'a credit pays for all of it: leave the gift card');
  if (quote.total === 0) return ok(quote);
  return ok({ ...quote, tenders: [{ kind: 'credit', label: grant.title, amount: quote.total }] });
}
