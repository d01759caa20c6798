import { namesOfDay, type SoldPart } from '@evergrow/domain/analytics/revenue';
import { foldText } from '@evergrow/domain/catalog/search';
import type { Order } from '@evergrow/domain/commerce';
import { type Customer, type CustomerMark, customerSchema } from '@evergrow/domain/commerce/customer';
import { type Currency, paths, utcDay } from '@evergrow/domain/kernel';
import { memberSchema, tenantSchema } from '@evergrow/domain/tenancy';
import { FieldValue } from 'firebase-admin/firestore';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import type { Merger } from '../../kernel/writer.ts';

/** A name as customers are looked for by it. */
export const nameKeyOf = (name: string): string => foldText(name).trim().slice(0, 160);

/** What a purchase is remembered by, for counting who bought in a period. */
export const boughtInNames = (currency: Currency, at: Date): string[] =>
  namesOfDay(utcDay(at.getTime())).map((name) => `${currency}:${name}`);

type Change = {
  order: Order;
  parts: readonly Pick<SoldPart, 'orders' | 'gross' | 'refunds'>[];
  /** Whether it is being paid with this commit. */
  isNew: boolean;
};

const sumOf = (parts: Change['parts'], figure: 'orders' | 'gross' | 'refunds'): number =>
  parts.reduce((sum, part) => sum + part[figure], 0);

/** The first and the last order, whichever was told of first. */
const orderedAt = (before: Customer | undefined, now: Date) => ({
  firstOrderAt: before && before.firstOrderAt < now ? before.firstOrderAt : now,
  lastOrderAt: before && before.lastOrderAt > now ? before.lastOrderAt : now,
});

/**
 * Adds to the commit that settles an order what it changes about its customer. Who has left for good, and so is neither a
 * member nor known as a customer any more, is not made one again by late news of an old order.
 */
export async function countCustomer(
  writer: Merger,
  tenantId: string,
  { order, parts, isNew }: Change,
  now: Date,
): Promise<void> {
  const { clientUid: uid, purpose, quote } = order;
  const [tenant, member, known] = await Promise.all([
    documentAt(paths.tenant(tenantId), tenantSchema).get(),
    documentAt(paths.member(tenantId, uid), memberSchema).get(),
    documentAt(paths.customer(tenantId, uid), customerSchema).get(),
  ]);
  const before = known.data();
  if (!member.exists && !before) return;
  const { currency } = quote;
  const [orders, gross, refunds] = [sumOf(parts, 'orders'), sumOf(parts, 'gross'), sumOf(parts, 'refunds')];
  const name = member.data()?.displayName ?? before?.name ?? '';
  const marks: CustomerMark[] = [
    ...((before?.orders ?? 0) + orders > 1 ? (['returning'] as const) : []),
    ...(refunds > 0 ? (['refunded'] as const) : []),
    ...(purpose.startsWith('subscription') ? (['subscribed'] as const) : []),
  ];
  const counts = currency === (tenant.data()?.currency ?? currency);
  writer.set(
    db().doc(paths.customer(tenantId, uid)),
    {
      uid,
      name,
      nameKey: nameKeyOf(name),
      orders: FieldValue.increment(orders),
      spent: { [currency]: FieldValue.increment(gross) },
      refunded: { [currency]: FieldValue.increment(refunds) },
      worth: FieldValue.increment(counts ? gross - refunds : 0),
      ...(before ? {} : { note: null, marks: [], boughtIn: [] }),
      ...(marks.length > 0 ? { marks: FieldValue.arrayUnion(...marks) } : {}),
      ...(isNew ? { boughtIn: FieldValue.arrayUnion(...boughtInNames(currency, now)) } : {}),
      ...(isNew || !before ? orderedAt(before, now) : {}),
    },
    { merge: true },
  );
}
