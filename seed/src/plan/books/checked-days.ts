import type { Named, Order } from '@evergrow/domain/commerce';
import {
  differencesOf,
  isMoved,
  type Movement,
  type Reconciliation,
  reconciliationSchema,
  sourceOf,
} from '@evergrow/domain/commerce/reconciliation';
import { DAY, type Millis, utcDay } from '@evergrow/domain/kernel';
import type { Books } from './books-of.ts';

/** A refund somebody made by hand at the payment service, of which no news came. */
export type LostRefund = {
  readonly orderId: string;
  readonly id: string;
  readonly amount: number;
  readonly at: Date;
};

/** Days back that were compared. */
const compared = 14;

/** How the books of each of the last days agreed with the payment service: but for one refund, always. */
export function checkedDays(
  { entries }: Books,
  orders: Readonly<Record<string, Order>>,
  lost: LostRefund | null,
  now: Millis,
): Record<string, Reconciliation> {
  const booked = Object.entries(entries).map(([id, entry]): Named => ({ id, entry }));
  const moved = booked.filter(isMoved).map((named) => {
    const { orderId, currency, at, kind, postings } = named.entry;
    const amount = Math.abs(postings.find(({ account }) => account === 'clearing')?.amount ?? 0);
    const what = kind as Movement['what'];
    const id = sourceOf(named) ?? `${orderId}`;
    return { at, movement: { what, id, paymentId: null, orderId, isKnown: true, currency, amount } };
  });
  const unheard = lost && orders[lost.orderId];
  const all: { at: Date; movement: Movement }[] = [
    ...moved,
    ...(lost && unheard
      ? [
          {
            at: lost.at,
            movement: {
              ...lost,
              what: 'refund' as const,
              paymentId: null,
              isKnown: true,
              currency: unheard.quote.currency,
            },
          },
        ]
      : []),
  ];
  const days = Array.from({ length: compared }, (_, back) => utcDay(now - (back + 1) * DAY));
  return Object.fromEntries(
    days.flatMap((day) => {
      const movements = all.filter(({ at }) => utcDay(at.getTime()) === day).map(({ movement }) => movement);
      if (movements.length === 0) return [];
      const differences = [...differencesOf(movements, booked, [])];
      const at = new Date(Date.parse(`${day}T00:00:00Z`) + DAY);
      const made = { day, differences, compared: movements.length, checked: {}, at };
      return [[day, reconciliationSchema.parse(made)] as const];
    }),
  );
}
