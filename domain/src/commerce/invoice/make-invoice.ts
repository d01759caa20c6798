import { splitAmount } from '../../pricing/engine/index.ts';
import type { Quote } from '../../pricing/index.ts';
import { returnedOf } from '../ledger/book-order.ts';
import type { LedgerAccount, LedgerEntry, Named } from '../ledger/ledger-entry.ts';
import type { Order } from '../order.ts';
import type { Invoice } from './invoice.ts';

type Content = Pick<Invoice, 'lines' | 'taxes' | 'total' | 'giftCards'>;
type Taxes = Invoice['taxes'];

const taxLinesOf = ({ lines }: Pick<Quote, 'lines'>) => lines.filter(({ kind }) => kind === 'tax');
const percentOfLine = ({ reason }: Quote['lines'][number]): number | null =>
  reason?.of === 'percent' ? reason.percent : null;

/** `amount` of tax by rate, in the proportion a price has them; what each is a part of where one rate is all there is. */
function taxesOf(quote: Pick<Quote, 'lines'>, amount: number, net: number): Taxes {
  if (amount === 0) return [];
  const lines = taxLinesOf(quote);
  if (lines.length === 0) return [{ label: '', percent: null, net, tax: amount }];
  const shares = splitAmount(
    amount,
    lines.map((line) => line.amount),
  );
  return lines.flatMap((line, index) => {
    const tax = shares[index] ?? 0;
    const only = lines.length === 1;
    return tax === 0
      ? []
      : [{ label: line.label, percent: percentOfLine(line), net: only ? net : null, tax }];
  });
}

/** Of one side of an entry: what each account holds, above zero. */
const amountsOf = ({ postings }: LedgerEntry, side: 1 | -1): Partial<Record<LedgerAccount, number>> =>
  Object.fromEntries(
    postings.filter(({ amount }) => amount * side > 0).map(({ account, amount }) => [account, amount * side]),
  );

/** The things of an order or the lines of its quote before tax, where they are what was paid; else null. */
function wholeLines({ items, quote }: Order, net: number): Invoice['lines'] | null {
  const things = items.map(({ title, choice, quantity, net: amount }) => ({
    label: (choice === '' ? title : `${title} (${choice})`).slice(0, 200),
    quantity,
    net: amount,
  }));
  const listed = quote.lines
    .filter(({ kind, amount }) => kind !== 'tax' && amount !== 0)
    .map(({ label, quantity, amount }) => ({
      label: label || quote.lines[0]?.label || '–',
      quantity,
      net: amount,
    }));
  return (
    [things, listed].find(
      (lines) =>
        lines.length > 0 && lines.length <= 60 && lines.reduce((sum, line) => sum + line.net, 0) === net,
    ) ?? null
  );
}

/**
 * What an invoice says of a payment, or a credit note of what went back: exactly what the books say of it. Things and
 * lines are listed where together they are what was paid; a deposit or the rest of a price is one line.
 * @param price what was priced: the booking's own quote, where the order is a part of it
 */
export function invoiceContent(entry: LedgerEntry, order: Order, price: Pick<Quote, 'lines'>): Content {
  const isCharge = entry.kind === 'charge';
  const shares = amountsOf(entry, isCharge ? -1 : 1);
  const tenders = amountsOf(entry, isCharge ? 1 : -1);
  const tax = shares.tax ?? 0;
  const total = Object.values(shares).reduce((sum, amount) => sum + amount, 0);
  const net = total - tax;
  const first = order.items[0]?.title ?? order.quote.lines[0]?.label ?? '';
  const one = [{ label: (first || '–').slice(0, 200), quantity: 1, net }];
  return {
    lines: (isCharge ? wholeLines(order, net) : null) ?? one,
    taxes: taxesOf(price, tax, net),
    total,
    giftCards: tenders.giftCards ?? 0,
  };
}

/**
 * What of an order gets a document, in the order it happened: its payment, and each refund as far as it gives back more
 * than was given back at any time before. A refund that did not arrive and is made again corrects nothing anew.
 * @param booked what the books say of the order, by the entries' names
 */
export function documentedOf(booked: readonly Named[]): readonly Named[] {
  const sorted = booked.toSorted(
    (one, other) => one.entry.createdAt.getTime() - other.entry.createdAt.getTime(),
  );
  const charge = sorted.find(({ entry }) => entry.kind === 'charge');
  if (!charge) return [];
  const documented: Named[] = [charge];
  let back = 0;
  let most = 0;
  for (const { id, entry } of sorted) {
    if (entry.kind !== 'refund' && entry.kind !== 'refundFailed') continue;
    back += returnedOf([entry]);
    const more = Math.min(returnedOf([entry]), back - most);
    if (more <= 0) continue;
    most = back;
    documented.push({ id, entry: { ...entry, postings: scaled(entry.postings, more) } });
  }
  return documented;
}

/** Both sides of an entry in proportion, as much of them as comes to `amount`. */
function scaled(postings: LedgerEntry['postings'], amount: number): LedgerEntry['postings'] {
  const side = (sign: 1 | -1) => {
    const of = postings.filter((posting) => posting.amount * sign > 0);
    const shares = splitAmount(
      amount,
      of.map((posting) => posting.amount * sign),
    );
    return of.map(({ account }, index) => ({ account, amount: (shares[index] ?? 0) * sign }));
  };
  return [...side(1), ...side(-1)];
}
