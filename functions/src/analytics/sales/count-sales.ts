import {
  commonShard,
  type DayFigure,
  mrrOf,
  type Recurring,
  type SoldPart,
  shardOf,
  soldChange,
} from '@evergrow/domain/analytics/revenue';
import type { LedgerAccount, LedgerEntry, Order } from '@evergrow/domain/commerce';
import { type Currency, paths, utcDay } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import { FieldValue } from 'firebase-admin/firestore';
import { countCustomer } from '../../commerce/customers/count-customer.ts';
import { db } from '../../kernel/firebase.ts';
import type { Merger } from '../../kernel/writer.ts';

type Counted = Partial<Record<DayFigure, number>>;
type Named = { offeringId: string; kind: SoldPart['kind']; title: string };

const increments = (figures: Counted): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, amount]) => amount !== 0)
      .map(([figure, amount]) => [figure, FieldValue.increment(amount)]),
  );

function add(to: Counted, more: Counted): Counted {
  const sum = { ...to };
  for (const [figure, amount] of Object.entries(more)) {
    sum[figure as DayFigure] = (sum[figure as DayFigure] ?? 0) + amount;
  }
  return sum;
}

/** Adds to the day's and the month's sums of a shard, and to those of offerings that belong to it: two writes. */
function addToShard(
  writer: Merger,
  tenantId: string,
  currency: Currency,
  shard: number,
  sums: Counted,
  offerings: readonly (Named & { figures: Counted })[],
  at: Date,
): void {
  const day = utcDay(at.getTime());
  for (const [span, place] of [
    [day.slice(0, 7), day.slice(8)],
    [day.slice(0, 4), day.slice(5, 7)],
  ] as const) {
    const sold = offerings.map(({ offeringId, kind, title, figures }) => [
      offeringId,
      { kind, title: title.slice(0, 160), at: { [place]: increments(figures) } },
    ]);
    writer.set(
      db().doc(paths.salesOf(tenantId, `${currency}_${span}_${shard}`)),
      {
        currency,
        span,
        sums: { [place]: increments(sums) },
        ...(sold.length > 0 ? { offerings: Object.fromEntries(sold) } : {}),
      },
      { merge: true },
    );
  }
}

function addParts(
  writer: Merger,
  tenantId: string,
  currency: Currency,
  parts: readonly SoldPart[],
  at: Date,
): void {
  const shards = new Map<number, SoldPart[]>();
  for (const part of parts) {
    const shard = shardOf(part.offeringId);
    shards.set(shard, [...(shards.get(shard) ?? []), part]);
  }
  for (const [shard, of] of shards) {
    const sold = of.map(({ offeringId, kind, title, ...figures }) => ({ offeringId, kind, title, figures }));
    const sums = sold.reduce<Counted>((sum, { figures }) => add(sum, figures), {});
    addToShard(writer, tenantId, currency, shard, sums, sold, at);
  }
}

function addToStanding(
  writer: Merger,
  tenantId: string,
  currency: Currency,
  mrr: number,
  subscriptions: number,
): void {
  const more = { mrr: FieldValue.increment(mrr), subscriptions: FieldValue.increment(subscriptions) };
  writer.set(db().doc(paths.salesOf(tenantId, 'now')), { currencies: { [currency]: more } }, { merge: true });
}

/**
 * Adds to the commit that changes an order what the change does to the figures of the day and to its customer: money that
 * came in or went back, by offering. Costs three reads and, for an order of one thing, three writes.
 * @param before null for an order this commit creates
 * @param bookings of the order, in its order
 */
export async function countOrder(
  writer: Merger,
  tenantId: string,
  { before, after, bookings }: { before: Order | null; after: Order; bookings: readonly Booking[] },
  now: Date,
): Promise<void> {
  const parts = soldChange(before, after, bookings);
  if (parts.length === 0) return;
  const { currency } = after.quote;
  addParts(writer, tenantId, currency, parts, now);
  // Which currencies there are figures in.
  if (before?.paidAt == null) addToStanding(writer, tenantId, currency, 0, 0);
  await countCustomer(writer, tenantId, { order: after, parts, isNew: before?.paidAt == null }, now);
}

const feeAccounts = new Set<LedgerAccount>(['fees', 'commission', 'disputeFees']);

/** Adds to the commit of an entry in the books what it says of fees: the payment service's and the platform's. */
export function countFees(writer: Merger, tenantId: string, entry: LedgerEntry): void {
  const fees = entry.postings.reduce(
    (sum, { account, amount }) => sum + (feeAccounts.has(account) ? amount : 0),
    0,
  );
  if (fees !== 0) addToShard(writer, tenantId, entry.currency, commonShard, { fees }, [], entry.at);
}

/**
 * Adds to the commit that changes a subscription what it does to recurring revenue: of the day, and of what stands now.
 * @param before null for one that is new
 */
export function countSubscription(
  writer: Merger,
  tenantId: string,
  before: Recurring | null,
  after: Recurring,
  now: Date,
): void {
  const [was, is] = [before ? mrrOf(before) : 0, mrrOf(after)];
  const began = Number(after.paying) - Number(before?.paying ?? false);
  if (was === is && began === 0) return;
  const { currency } = after;
  const sums = {
    mrrUp: Math.max(0, is - was),
    mrrDown: Math.max(0, was - is),
    subscribed: Math.max(0, began),
    unsubscribed: Math.max(0, -began),
  };
  addToShard(writer, tenantId, currency, commonShard, sums, [], now);
  addToStanding(writer, tenantId, currency, is - was, began);
}
