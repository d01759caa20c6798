import { z } from 'zod';
import { amountSchema, currencySchema, idSchema, isoDateSchema } from '../../kernel/index.ts';
import type { LedgerEntry, Named } from '../ledger/ledger-entry.ts';

export const differenceSchema = z.strictObject({
  /** The same each time the day is compared. */
  key: z.string().max(300),
  /**
   * missingHere: the payment service moved money the books do not know; missingThere: the books say so and the service
   * does not; amountDiffers: both know it, with other amounts.
   */
  kind: z.enum(['missingHere', 'missingThere', 'amountDiffers']),
  what: z.enum(['charge', 'refund']),
  orderId: idSchema,
  currency: currencySchema,
  /** Minor units; null where a side knows nothing. */
  ours: amountSchema.nullable(),
  theirs: amountSchema.nullable(),
});
export type Difference = z.infer<typeof differenceSchema>;

export const reconciliationSchema = z.strictObject({
  day: isoDateSchema,
  /** At most the first two hundred. */
  differences: z.array(differenceSchema).max(200),
  /** How many movements were compared. */
  compared: z.number().int().min(0),
  /** Which differences somebody has seen to, by key. */
  checked: z.record(z.string(), z.strictObject({ by: idSchema, at: z.date() })),
  at: z.date(),
});
/** `reconciliations/{day}`, by UTC: how the books of a day agree with the payment service. */
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/** Money the payment service moved for an order. */
export interface Movement {
  readonly what: Difference['what'];
  /** Of a refund its id; a charge is its order's. */
  readonly id: string;
  readonly orderId: string;
  readonly currency: LedgerEntry['currency'];
  /** Minor units, above zero. */
  readonly amount: number;
}

/** What the entry is called that books a movement. */
const entryIdOf = ({ what, id, orderId }: Movement): string =>
  what === 'charge' ? `${orderId}_paid` : `${orderId}_refund_${id}`;

/** What an entry moved at the payment service, in minor units. */
const clearingOf = ({ postings }: LedgerEntry): number =>
  Math.abs(postings.reduce((sum, { account, amount }) => sum + (account === 'clearing' ? amount : 0), 0));

/** What of the books the payment service must know: payments in money, and what went back by it. */
export const isMoved = ({ entry }: Named): boolean =>
  (entry.kind === 'charge' || entry.kind === 'refund') && entry.orderId !== null && clearingOf(entry) > 0;

/**
 * Where a day's movements and the books differ. Follows from its arguments alone: the same day gives the same.
 * @param movements of the day at the payment service
 * @param booked of the orders they are of
 * @param unknown entries of the day the payment service was asked about and does not know
 */
export function differencesOf(
  movements: readonly Movement[],
  booked: readonly Named[],
  unknown: readonly Named[],
): readonly Difference[] {
  const byId = new Map(booked.map(({ id, entry }) => [id, entry]));
  const theirs = movements.flatMap((movement): Difference[] => {
    const { what, orderId, currency, amount } = movement;
    const key = entryIdOf(movement);
    const entry = byId.get(key);
    const common = { key, what, orderId, currency, theirs: amount };
    if (!entry) return [{ ...common, kind: 'missingHere', ours: null }];
    const ours = clearingOf(entry);
    const agrees = ours === amount && entry.currency === currency;
    return agrees ? [] : [{ ...common, kind: 'amountDiffers', ours }];
  });
  const ours = unknown.filter(isMoved).flatMap(({ id, entry }): Difference[] =>
    entry.orderId === null
      ? []
      : [
          {
            key: id,
            kind: 'missingThere',
            what: entry.kind === 'charge' ? 'charge' : 'refund',
            orderId: entry.orderId,
            currency: entry.currency,
            ours: clearingOf(entry),
            theirs: null,
          },
        ],
  );
  return [...theirs, ...ours];
}
