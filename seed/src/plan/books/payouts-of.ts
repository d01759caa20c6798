import { bookNotedPayout, type Named, type Order } from '@evergrow/domain/commerce';
import {
  commissionBack,
  commissionOf,
  defaultCommission,
  leftFor,
  type Payout,
  type PayoutAccount,
} from '@evergrow/domain/commerce/connect';
import { type Currency, DAY, type Millis } from '@evergrow/domain/kernel';

type Orders = Readonly<Record<string, Order>>;

/** A tenant's own account at the local Stripe, and what it was paid out. */
export type PaidOut = {
  readonly account: PayoutAccount;
  readonly payouts: Readonly<Record<string, Payout>>;
};

/** The midnight before, by UTC. */
const startOfUtcDay = (instant: Millis): Millis => Math.floor(instant / DAY) * DAY;

/** How long ago the account was connected. */
const connectedDaysAgo = 12;
/** Days until the local Stripe pays out what a charge brought: at the first midnight after them. */
const daysPending = 3;
/** Days a payout of it is under way. */
const daysUnderWay = 2;

export function accountOf(
  tenantId: string,
  country: PayoutAccount['country'],
  currency: Currency,
  now: Millis,
) {
  const at = new Date(startOfUtcDay(now) - connectedDaysAgo * DAY);
  const account: PayoutAccount = {
    accountId: `acct_seed_${tenantId}`,
    chargesEnabled: true,
    payoutsEnabled: true,
    detailsSubmitted: true,
    requirementsDue: [],
    disabledReason: null,
    country,
    currency,
    createdAt: at,
    updatedAt: at,
  };
  return account;
}

/** The orders, of which those paid since there is an account went on to it. Those with troubles are told of elsewhere. */
export function passOn(
  orders: Orders,
  account: PayoutAccount,
  except: string | undefined,
): Record<string, Order> {
  return Object.fromEntries(
    Object.entries(orders).map(([id, order]) => {
      const { paidAt, paymentIntentId, due, disputes, refunds, quote } = order;
      const isOlder = paidAt === null || paidAt < account.createdAt || paymentIntentId === null || due === 0;
      const troubled =
        id === except || disputes.length > 0 || refunds.some(({ state }) => state !== 'succeeded');
      if (isOlder || troubled || quote.currency !== account.currency) return [id, order];
      const fee = commissionOf(defaultCommission, { amount: due, currency: quote.currency }, 0);
      return [id, { ...order, passedOn: { accountId: account.accountId, fee } }];
    }),
  );
}

/** What came to the account and when it can be paid out, refunds as soon as they are made. */
function movementsOf({ paidAt, due, passedOn, refunds, updatedAt }: Order): { at: Millis; net: number }[] {
  if (!passedOn || !paidAt) return [];
  let back = 0;
  const { fee } = passedOn;
  return [
    { at: startOfUtcDay(paidAt.getTime()) + daysPending * DAY, net: due - fee },
    ...refunds.map(({ amount }) => {
      const returned = commissionBack(fee, due, back + amount) - commissionBack(fee, due, back);
      back += amount;
      return { at: updatedAt.getTime(), net: returned - amount };
    }),
  ];
}

/** Each midnight everything that can be is paid out. */
export function payoutsOf(orders: Orders, account: PayoutAccount, now: Millis): PaidOut {
  const payouts: Record<string, Payout> = {};
  const movements = Object.values(orders).flatMap(movementsOf);
  let done = 0;
  for (let at = account.createdAt.getTime() + DAY; at <= now; at += DAY) {
    const due = movements.reduce((sum, one) => sum + (one.at <= at ? one.net : 0), 0) - done;
    if (due <= 0) continue;
    done += due;
    const arrivesAt = new Date(at + daysUnderWay * DAY);
    payouts[`po_seed_${Object.keys(payouts).length + 1}`] = {
      amount: due,
      currency: account.currency ?? 'EUR',
      state: arrivesAt.getTime() <= now ? 'paid' : 'pending',
      arrivesAt,
      failure: null,
      createdAt: new Date(at),
      updatedAt: new Date(Math.min(now, arrivesAt.getTime())),
    };
  }
  return { account, payouts };
}

/** What payouts do to the books. */
export const bookedPayouts = ({ payouts }: PaidOut): Named[] =>
  Object.entries(payouts)
    .filter(([, payout]) => leftFor(payout))
    .flatMap(([id, payout]) => bookNotedPayout(id, null, payout, payout.createdAt));
