import type { Currency } from '../../kernel/index.ts';
import type { Quote } from '../../pricing/index.ts';
import type { Balances, LedgerAccount, LedgerEntry, Posting } from './ledger-entry.ts';
import { splitSteadily } from './split-steadily.ts';

/** What a price consists of. The rest of a booking is booked by the booking's own quote. */
export type Breakdown = Pick<Quote, 'lines' | 'total'>;

/** What it is that is sold: a gift card or credits are owed, not earned, until they are used. */
export type SoldAs = 'sales' | 'giftCards' | 'credits';

/** Of which order and when something happened; `at` by the payment service where it happened there. */
export interface Facts {
  readonly orderId: string | null;
  readonly currency: Currency;
  readonly at: Date;
  readonly now: Date;
}

const sumOf = (lines: Quote['lines'], kind: 'tax' | 'tip'): number =>
  lines.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0);

/** Where a price belongs, in minor units: what is earned or owed, taxes, tips. They sum to the total. */
function sharesOf({ lines, total }: Breakdown, as: SoldAs): (readonly [LedgerAccount, number])[] {
  const tax = Math.min(total, sumOf(lines, 'tax'));
  const tip = Math.min(total - tax, sumOf(lines, 'tip'));
  return [
    [as, total - tax - tip],
    ['tax', tax],
    ['tips', tip],
  ];
}

/**
 * The part of a price that `amount` more minor units pay after `before` were paid, by account: paid in any number of
 * parts, the parts sum to the whole price's shares without a cent lost.
 */
function partOf(
  price: Breakdown,
  as: SoldAs,
  before: number,
  amount: number,
): (readonly [LedgerAccount, number])[] {
  const shares = sharesOf(price, as);
  const weights = shares.map(([, share]) => share);
  const until = (paid: number) => splitSteadily(paid, weights);
  const [from, to] = [until(before), until(before + amount)];
  return shares.map(([account], index) => [account, (to[index] ?? 0) - (from[index] ?? 0)]);
}

/** What `amount` more minor units pay of a price after `before` were paid: of what is earned, of its tax, of its tip. */
export function paidOf(
  price: Breakdown,
  before: number,
  amount: number,
): { readonly net: number; readonly tax: number; readonly tips: number } {
  const parts = new Map(partOf(price, 'sales', before, amount));
  return { net: parts.get('sales') ?? 0, tax: parts.get('tax') ?? 0, tips: parts.get('tips') ?? 0 };
}

const posting = (account: LedgerAccount, amount: number): Posting[] =>
  amount === 0 ? [] : [{ account, amount }];

/** Postings of one side to the same account as one. */
function joined(postings: readonly Posting[]): Posting[] {
  const sums = new Map<LedgerAccount, number>();
  for (const { account, amount } of postings) sums.set(account, (sums.get(account) ?? 0) + amount);
  return [...sums].flatMap(([account, amount]) => posting(account, amount));
}

const entry = (
  kind: LedgerEntry['kind'],
  { currency, orderId, at, now: createdAt }: Facts,
  postings: readonly Posting[],
): LedgerEntry | null =>
  postings.length < 2
    ? null
    : {
        kind,
        currency,
        orderId,
        postings: [...postings],
        accounts: [...new Set(postings.map(({ account }) => account))],
        at,
        createdAt,
      };

/** A price, and what of it is paid now. */
export interface PaidPart {
  readonly price: Breakdown;
  readonly as: SoldAs;
  /** Minor units of money that came in now. */
  readonly money: number;
  /** Minor units that gift cards pay of it now. */
  readonly giftCards: number;
  /** Minor units of the price paid before, by whatever: a deposit. */
  readonly before: number;
}

/**
 * What comes in with an order: money to the payment service's account, what gift cards owed is owed no more, against
 * what is earned, taxes and tips. Null where nothing was paid.
 */
export function bookPaid(facts: Facts, parts: readonly PaidPart[]): LedgerEntry | null {
  const tenders = parts.flatMap(({ money, giftCards }) => [
    ...posting('clearing', money),
    ...posting('giftCards', giftCards),
  ]);
  const shares = parts.flatMap(({ price, as, before, money, giftCards }) =>
    partOf(price, as, before, money + giftCards).flatMap(([account, amount]) => posting(account, -amount)),
  );
  return entry('charge', facts, [...joined(tenders), ...joined(shares)]);
}

/** Minor units that go back now, as money and onto gift cards. Money below zero is a refund's that did not arrive. */
export interface GivenBack {
  readonly money: number;
  readonly giftCards: number;
  /** Where the money is taken from; the payment service's account unless said. */
  readonly from?: 'clearing' | 'bank';
}

/** What of an order was given back so far, by its entries: money and gift cards together, in minor units. */
export const returnedOf = (booked: readonly LedgerEntry[]): number =>
  reversed(booked).reduce((sum, { amount }) => sum + amount, 0);

/** Of what was earned, taxed and owed: what refunds took back, less those that did not arrive. */
const reversed = (booked: readonly LedgerEntry[]): Posting[] =>
  booked.flatMap(({ kind, postings }) => {
    if (kind === 'refund') return postings.filter(isDebit);
    return kind === 'refundFailed' ? postings.filter((one) => !isDebit(one)) : [];
  });
const isDebit = ({ amount }: Posting): boolean => amount > 0;

/**
 * What goes back of an order: from what its payment was booked to (sales as refunds), in proportion, to where it had come
 * from. Given back in any number of parts, all of it takes back exactly what was booked. Null where the payment was never
 * booked, or nothing goes back.
 * @param booked what the books say of the order so far
 */
export function bookReturned(
  facts: Facts,
  booked: readonly LedgerEntry[],
  { money, giftCards, from = 'clearing' }: GivenBack,
): LedgerEntry | null {
  const charge = booked.find(({ kind }) => kind === 'charge');
  if (!charge) return null;
  const shares = charge.postings.filter((one) => !isDebit(one));
  const until = returnedOf(booked) + money + giftCards;
  const target = splitSteadily(
    until,
    shares.map(({ amount }) => -amount),
  );
  const before = balancesOf([{ postings: reversed(booked) }]);
  const back = shares.flatMap(({ account }, index) => {
    const to = account === 'sales' ? 'refunds' : account;
    return posting(to, (target[index] ?? 0) - (before[to] ?? 0));
  });
  return entry(money < 0 ? 'refundFailed' : 'refund', facts, [
    ...back,
    ...posting(from, -money),
    ...posting('giftCards', -giftCards),
  ]);
}

/**
 * A prepaid credit that pays for a booking is earned, as far as it was paid for; one that comes back is owed again. The
 * one undoes the other to the cent.
 * @param worth minor units that were paid for the credit
 */
export function bookCredit(
  kind: 'creditUsed' | 'creditReturned',
  facts: Facts,
  price: Breakdown,
  worth: number,
): LedgerEntry | null {
  const used = kind === 'creditUsed';
  const shares = partOf(price, 'sales', 0, worth).flatMap(([account, amount]) =>
    posting(account === 'sales' && !used ? 'refunds' : account, used ? -amount : amount),
  );
  return entry(kind, facts, [...posting('credits', used ? worth : -worth), ...shares]);
}

type Move = Exclude<
  LedgerEntry['kind'],
  'charge' | 'refund' | 'refundFailed' | 'creditUsed' | 'creditReturned'
>;

/** From which account to which each of these moves money: debit, credit. */
const moves: Record<Move, readonly [debit: LedgerAccount, credit: LedgerAccount]> = {
  fee: ['fees', 'clearing'],
  feeReturned: ['clearing', 'fees'],
  commission: ['commission', 'clearing'],
  commissionReturned: ['clearing', 'commission'],
  payout: ['bank', 'clearing'],
  payoutReturned: ['clearing', 'bank'],
  giftCardIssued: ['giftCardsGranted', 'giftCards'],
  creditExpired: ['credits', 'breakage'],
  creditRevived: ['breakage', 'credits'],
  giftCardExpired: ['giftCards', 'breakage'],
  giftCardRevived: ['breakage', 'giftCards'],
  disputeOpened: ['disputes', 'clearing'],
  disputeWon: ['clearing', 'disputes'],
  disputeLost: ['disputeLosses', 'disputes'],
  disputeFee: ['disputeFees', 'clearing'],
  disputeFeeReturned: ['clearing', 'disputeFees'],
  secondPayment: ['clearing', 'overpaid'],
  secondPaymentBack: ['overpaid', 'clearing'],
  // It did not arrive.
  secondPaymentBackFailed: ['clearing', 'overpaid'],
  // By other means than the payment service's.
  secondPaymentSettled: ['overpaid', 'bank'],
  affiliateEarned: ['affiliateCosts', 'affiliatePayable'],
  affiliateReversed: ['affiliatePayable', 'affiliateCosts'],
  affiliatePaid: ['affiliatePayable', 'bank'],
};

/**
 * Money that moves between two accounts.
 * @param amount minor units, above zero
 */
export function bookMove(kind: Move, { amount, ...facts }: Facts & { amount: number }): LedgerEntry | null {
  const [debit, credit] = moves[kind];
  return entry(kind, facts, [...posting(debit, amount), ...posting(credit, -amount)]);
}

/** What each account holds after some entries of one currency. */
export function balancesOf(entries: readonly Pick<LedgerEntry, 'postings'>[]): Balances {
  const balances: Balances = {};
  for (const { account, amount } of entries.flatMap(({ postings }) => postings)) {
    balances[account] = (balances[account] ?? 0) + amount;
  }
  return balances;
}
