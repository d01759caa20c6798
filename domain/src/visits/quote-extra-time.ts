import { amountSchema, MINUTE, ok, type Result, refuse } from '../kernel/index.ts';
import type { Quote, QuoteLine, VisitPricing } from '../pricing/index.ts';
import type { Booking } from '../scheduling/index.ts';

/** What of a quote pays for the work itself, and so grows with its time. */
const workKinds: readonly QuoteLine['kind'][] = ['base', 'quantity', 'addOn', 'area', 'dynamic', 'discount'];

/** `amount * part / whole`, half up, in whole numbers. */
const share = (amount: number, part: number, whole: number): number =>
  Math.floor((2 * amount * part + whole) / (2 * whole));

type Visited = Pick<Booking, 'start' | 'end' | 'quote'>;

/**
 * What extra time costs. By the hour where the service is priced by the hour, else at what a minute of this visit
 * costs: the lines for the work itself over its booked time. Taxes follow at the rates of the visit's own quote. Each
 * line is rounded once, half up.
 * Refuses with `amount_overflow` above the largest payable amount.
 * @param label what the line is called, in the tenant's language
 */
export function quoteExtraTime(
  booking: Visited,
  pricing: Pick<VisitPricing, 'mode' | 'base'> | null,
  minutes: number,
  label: string,
): Result<Quote, 'amount_overflow'> {
  const { quote } = booking;
  const booked = Math.max(1, (booking.end.getTime() - booking.start.getTime()) / MINUTE);
  const sum = (of: (line: QuoteLine) => boolean) =>
    quote.lines.filter(of).reduce((total, { amount }) => total + amount, 0);
  const work = Math.max(
    0,
    sum(({ kind }) => workKinds.includes(kind)),
  );
  const amount = pricing?.mode === 'hourly' ? share(pricing.base, minutes, 60) : share(work, minutes, booked);
  const taxed = sum(({ kind }) => kind !== 'tax' && kind !== 'tip');
  const lines: QuoteLine[] = [{ kind: 'adjustment', label, quantity: 1, amount }];
  for (const tax of quote.lines.filter(({ kind }) => kind === 'tax')) {
    if (taxed > 0 && tax.amount > 0) lines.push({ ...tax, amount: share(tax.amount, amount, taxed) });
  }
  const total = lines.reduce((all, line) => all + line.amount, 0);
  if (total > (amountSchema.maxValue ?? Number.MAX_SAFE_INTEGER)) return refuse('amount_overflow');
  return ok({ currency: quote.currency, lines, total });
}
