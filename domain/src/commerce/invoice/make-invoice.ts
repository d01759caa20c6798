import { splitAmount } from '../../pricing/engine/index.ts';
import type { Booking } from '../../scheduling/index.ts';
import { returnedOf } from '../ledger/book-order.ts';
import type { LedgerAccount, LedgerEntry, Named } from '../ledger/ledger-entry.ts';
import type { Order } from '../order.ts';
import type { Invoice } from './invoice.ts';
import { type PricedPart, partOfSpread, type Spread, spreadOf, type Taxed, taxRows } from './spread-taxes.ts';

type Content = Pick<Invoice, 'lines' | 'taxes' | 'total' | 'giftCards'>;

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

/** What a document is over: before tax without tips, tax, tips; together its total. */
interface Amounts extends Taxed {
  readonly tips: number;
  readonly total: number;
}

function amountsIn(entry: LedgerEntry): Amounts {
  const shares = amountsOf(entry, entry.kind === 'charge' ? -1 : 1);
  const total = Object.values(shares).reduce((sum, amount) => sum + amount, 0);
  const { tax = 0, tips = 0 } = shares;
  return { net: total - tax - tips, tax, tips, total };
}

/**
 * Which prices a payment pays, and how much of each. Several bookings were priced each by itself; the rest of a booking is
 * the end of its price.
 * @param bookings those of the order
 */
function pricedParts(
  { purpose, quote }: Order,
  bookings: readonly Pick<Booking, 'quote' | 'dueNow'>[],
  total: number,
): readonly PricedPart[] {
  const [first] = bookings;
  if (purpose === 'balance' && first) {
    return [{ price: first.quote, before: Math.max(0, first.quote.total - total), amount: total }];
  }
  const each = bookings.map(({ quote: price, dueNow }) => ({ price, before: 0, amount: dueNow }));
  const isEach = purpose === 'booking' && each.length > 1;
  const sum = each.reduce((all, { amount }) => all + amount, 0);
  return isEach && sum === total ? each : [{ price: quote, before: 0, amount: total }];
}

/** Tax the price says nothing of, as all there is. */
const unnamed = ({ net, tax }: Taxed): Spread => ({
  rates: [{ label: '', percent: null, amount: tax }],
  groups: [{ net, rates: [0] }],
  isKnown: true,
});

/**
 * What the documents of an order say, its payment's first: exactly what the books say of each. Things and lines are listed
 * where together they are what was paid; a deposit or the rest of a price is one line. Taxes are listed by rate, with what
 * each is reckoned from: a deposit and the rest of a price are together the price's, credit notes of all that was paid
 * together the invoice's, to the cent.
 * @param documented as `documentedOf` gives them
 * @param bookings those of the order where it is the rest of one or several at once; none where its own quote says all
 */
export function invoiceContents(
  documented: readonly Named[],
  order: Order,
  bookings: readonly Pick<Booking, 'quote' | 'dueNow'>[],
): readonly (Named & { readonly content: Content })[] {
  const [charge] = documented;
  if (!charge) return [];
  const paid = amountsIn(charge.entry);
  const spread = spreadOf(pricedParts(order, bookings, paid.total), order.items);
  const isNamed = paid.tax === 0 || spread.rates.some(({ amount }) => amount > 0);
  const invoiced = isNamed ? partOfSpread(spread, { net: 0, tax: 0 }, paid) : unnamed(paid);
  let before: Taxed = { net: 0, tax: 0 };
  return documented.map((named) => {
    if (named === charge) return { ...named, content: contentOf(named.entry, order, paid, invoiced) };
    const back = amountsIn(named.entry);
    const content = contentOf(named.entry, order, back, partOfSpread(invoiced, before, back));
    before = { net: before.net + back.net, tax: before.tax + back.tax };
    return { ...named, content };
  });
}

function contentOf(entry: LedgerEntry, order: Order, { net, tips, total }: Amounts, spread: Spread): Content {
  const isCharge = entry.kind === 'charge';
  const tenders = amountsOf(entry, isCharge ? 1 : -1);
  const first = order.items[0]?.title ?? order.quote.lines[0]?.label ?? '';
  const one = [{ label: (first || '–').slice(0, 200), quantity: 1, net: net + tips }];
  return {
    lines: (isCharge ? wholeLines(order, net + tips) : null) ?? one,
    taxes: taxRows(spread, tips),
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
