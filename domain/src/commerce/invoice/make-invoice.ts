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
function taxesOf(quote: Pick<Quote, 'lines'>, amount: number, net: number, items: Order['items']): Taxes {
  if (amount === 0) return [];
  const lines = taxLinesOf(quote);
  if (lines.length === 0) return [{ label: '', percent: null, net, tax: amount }];
  const shares = splitAmount(
    amount,
    lines.map((line) => line.amount),
  );
  const whole = amount === lines.reduce((sum, line) => sum + line.amount, 0);
  const bases = lines.length > 1 && whole ? basesOf(lines, items) : [];
  return lines.flatMap((line, index) => {
    const tax = shares[index] ?? 0;
    const base = lines.length === 1 ? netOf(items, net) : (bases[index] ?? null);
    return tax === 0 ? [] : [{ label: line.label, percent: percentOfLine(line), net: base, tax }];
  });
}

/** With one rate for all, its base is what of the things was taxed at all; all of it where there are none. */
function netOf(items: Order['items'], net: number): number {
  const untaxed = items.reduce((sum, item) => sum + (item.tax === 0 ? item.net : 0), 0);
  return untaxed < net ? net - untaxed : net;
}

/**
 * What each of several taxes is reckoned from, in minor units: all of the only thing there is, or of several things those
 * whose tax is exactly what that rate comes to, and no other's. Null where that does not come to the tax.
 */
function basesOf(lines: Quote['lines'], items: Order['items']): (number | null)[] {
  const [only, ...others] = items;
  if (only && others.length === 0) return lines.map(() => only.net);
  const rates = lines.map(percentOfLine);
  const at = (net: number, percent: number | null) =>
    percent === null ? null : Math.floor((2 * net * percent * 1_000 + 100_000) / 200_000);
  const sums = lines.map(() => ({ net: 0, tax: 0 }));
  for (const { net, tax } of items) {
    const fitting = rates.flatMap((percent, index) => (tax > 0 && at(net, percent) === tax ? [index] : []));
    const sum = fitting.length === 1 ? sums[fitting[0] ?? 0] : undefined;
    if (sum) {
      sum.net += net;
      sum.tax += tax;
    }
  }
  return sums.map(({ net, tax }, index) => (tax === lines[index]?.amount ? net : null));
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
    taxes: taxesOf(price, tax, net, isCharge ? order.items : []),
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
