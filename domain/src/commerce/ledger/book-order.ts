import type { Currency } from '../../kernel/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';
import type { Quote } from '../../pricing/index.ts';
import type { LedgerAccount, LedgerEntry, Posting } from './ledger-entry.ts';

/** What an order's price consists of. The rest of a booking is booked by the booking's own quote. */
export type Breakdown = Pick<Quote, 'lines' | 'total' | 'tenders'>;

/** What it is that is sold: a gift card or credits are owed, not earned, until they are used. */
export type SoldAs = 'sales' | 'giftCards' | 'credits';

const sumOf = (lines: Quote['lines'], kind: 'tax' | 'tip'): number =>
  lines.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0);

/** Where a price belongs, in minor units: what is earned or owed, taxes, tips. They sum to the total. */
function sharesOf({ lines, total }: Breakdown, as: SoldAs): (readonly [LedgerAccount, number])[] {
  const tax = sumOf(lines, 'tax');
  const tip = sumOf(lines, 'tip');
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
  const until = (paid: number) => splitAmount(paid, weights);
  const [from, to] = [until(before), until(before + amount)];
  return shares.map(([account], index) => [account, (to[index] ?? 0) - (from[index] ?? 0)]);
}

const posting = (account: LedgerAccount, amount: number): Posting[] =>
  amount === 0 ? [] : [{ account, amount }];

const entry = (
  kind: LedgerEntry['kind'],
  facts: { currency: Currency; orderId: string | null; at: Date; now: Date },
  postings: readonly Posting[],
): LedgerEntry | null =>
  postings.length < 2
    ? null
    : {
        kind,
        currency: facts.currency,
        orderId: facts.orderId,
        postings: [...postings],
        at: facts.at,
        createdAt: facts.now,
      };

export interface OrderPaid {
  readonly orderId: string;
  readonly currency: Currency;
  readonly price: Breakdown;
  readonly as: SoldAs;
  /** Minor units of money that came in now. */
  readonly money: number;
  /** Minor units of the price paid before, by other orders: a deposit. */
  readonly before: number;
  /** Minor units gift cards and credits pay of it with this order. */
  readonly giftCards: number;
  readonly credits: number;
  readonly at: Date;
  readonly now: Date;
}

/**
 * What comes in with an order: money to the payment service's account, what gift cards and credits owed is owed no more,
 * against what is earned, taxes and tips. Null where nothing was paid by anything.
 */
export function bookPaid(paid: OrderPaid): LedgerEntry | null {
  const { price, as, money, before, giftCards, credits } = paid;
  const shares = partOf(price, as, before, money + giftCards + credits);
  return entry('charge', paid, [
    ...posting('clearing', money),
    ...posting('giftCards', giftCards),
    ...posting('credits', credits),
    ...shares.flatMap(([account, amount]) => posting(account, -amount)),
  ]);
}

export interface OrderRefunded {
  readonly orderId: string;
  readonly currency: Currency;
  readonly price: Breakdown;
  readonly as: SoldAs;
  /** Minor units that go back now as money, and onto gift cards. */
  readonly money: number;
  readonly giftCards: number;
  /** Minor units that went back before, by either. */
  readonly before: number;
  readonly at: Date;
  readonly now: Date;
}

/** What goes back: from what was earned (as refunds, where it was sales), taxes and tips, to where it had come from. */
export function bookRefunded(refunded: OrderRefunded): LedgerEntry | null {
  const { price, as, money, giftCards, before } = refunded;
  const shares = partOf(price, as, before, money + giftCards);
  return entry('refund', refunded, [
    ...shares.flatMap(([account, amount]) => posting(account === 'sales' ? 'refunds' : account, amount)),
    ...posting('clearing', -money),
    ...posting('giftCards', -giftCards),
  ]);
}

export interface MoneyMoved {
  readonly currency: Currency;
  readonly orderId: string | null;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly at: Date;
  readonly now: Date;
}

type Move = Exclude<
  LedgerEntry['kind'],
  'charge' | 'refund' | 'creditUsed' | 'creditReturned' | 'affiliateReversed'
>;

/** From which account to which each of these moves money: debit, credit. */
const moves: Record<Move, readonly [debit: LedgerAccount, credit: LedgerAccount]> = {
  fee: ['fees', 'clearing'],
  commission: ['commission', 'clearing'],
  payout: ['bank', 'clearing'],
  giftCardIssued: ['giftCardsGranted', 'giftCards'],
  disputeOpened: ['disputes', 'clearing'],
  disputeWon: ['clearing', 'disputes'],
  disputeLost: ['disputeLosses', 'disputes'],
  affiliateEarned: ['affiliateCosts', 'affiliatePayable'],
  affiliatePaid: ['affiliatePayable', 'bank'],
};

/** Money that moves between two accounts. */
export function bookMove(kind: Move, moved: MoneyMoved): LedgerEntry | null {
  const [debit, credit] = moves[kind];
  return entry(kind, moved, [...posting(debit, moved.amount), ...posting(credit, -moved.amount)]);
}

/** What each account holds after some entries of one currency, in minor units: debits above zero, credits below. */
export function balancesOf(entries: readonly LedgerEntry[]): Partial<Record<LedgerAccount, number>> {
  const balances: Partial<Record<LedgerAccount, number>> = {};
  for (const { account, amount } of entries.flatMap(({ postings }) => postings)) {
    balances[account] = (balances[account] ?? 0) + amount;
  }
  return balances;
}
