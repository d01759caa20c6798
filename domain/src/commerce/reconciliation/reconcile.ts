import { z } from 'zod';
import { amountSchema, currencySchema, idSchema, isoDateSchema } from '../../kernel/index.ts';
import type { LedgerEntry, Named } from '../ledger/ledger-entry.ts';

/** What the payment service moves for an order or to the bank, and the books have an entry of the same name for. */
export const movementKinds = [
  'charge',
  'refund',
  'refundFailed',
  'disputeOpened',
  'disputeWon',
  'secondPayment',
  'secondPaymentBack',
  'secondPaymentBackFailed',
  'payout',
  'payoutReturned',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Whether it is between the payment service and the bank, and so of no order. */
export const isOfPayout = (what: MovementKind): what is 'payout' | 'payoutReturned' =>
  what === 'payout' || what === 'payoutReturned';

export const differenceSchema = z.strictObject({
  /** The same each time the day is compared. */
  key: z.string().max(300),
  /**
   * missingHere: the payment service moved money the books do not know; missingThere: the books say so and the service
   * does not; amountDiffers: both know it, with other amounts; unknownOrder: it is a client's of the business, and no order's.
   */
  kind: z.enum(['missingHere', 'missingThere', 'amountDiffers', 'unknownOrder']),
  what: z.enum(movementKinds),
  /** Null where nobody knows which. */
  orderId: idSchema.nullable(),
  /** What it is at the payment service: `ch_…`, `re_…`, `dp_…`; null where it does not know it. */
  sourceId: z.string().max(100).nullable().default(null),
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
  /** Which differences somebody has seen to, by key, and what they said of it. */
  checked: z.record(
    z.string(),
    z.strictObject({ by: idSchema, at: z.date(), note: z.string().max(300).default('') }),
  ),
  at: z.date(),
});
/** `reconciliations/{day}`, by UTC: how the books of a day agree with the payment service. */
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/** Money the payment service moved. */
export interface Movement {
  readonly what: MovementKind;
  /** What it is at the payment service: a charge, a refund, a dispute, a payout. */
  readonly id: string;
  /** The payment it is or is of: `pi_…`; null where there is none. */
  readonly paymentId: string | null;
  /** Null where nothing says which. */
  readonly orderId: string | null;
  /** Whether there is such an order, or will be once its news is heard. */
  readonly isKnown: boolean;
  /** Of a refund or a payout: it did not arrive. Where the books never heard of it before, they need not know either movement. */
  readonly cameBack?: boolean;
  readonly currency: LedgerEntry['currency'];
  /** Minor units, above zero. */
  readonly amount: number;
}

/** What the entry is called that books a movement. */
export function entryIdOf({
  what,
  id,
  paymentId,
  orderId,
}: Pick<Movement, 'what' | 'id' | 'paymentId' | 'orderId'>): string {
  if (isOfPayout(what)) return `${what}_${id}`;
  if (orderId === null) return `unknown_${id}`;
  if (what === 'charge') return `${orderId}_paid`;
  return `${orderId}_${what}_${what === 'secondPayment' ? (paymentId ?? id) : id}`;
}

/** What goes by another name of a payment that came for an order another had paid. */
const ofSecond: Partial<Record<MovementKind, MovementKind>> = {
  charge: 'secondPayment',
  refund: 'secondPaymentBack',
  refundFailed: 'secondPaymentBackFailed',
};
/** Of money that came back: what it had gone as. */
const wentAs: Partial<Record<MovementKind, MovementKind>> = {
  refundFailed: 'refund',
  secondPaymentBackFailed: 'secondPaymentBack',
  payoutReturned: 'payout',
};

/**
 * Movements by the names the books have for them: of an order's payments, those besides its own are second ones.
 * @param paidBy by order the payment it was paid with; of one that is not known to be paid the first there is counts
 */
export function namedAsBooked<M extends Pick<Movement, 'what' | 'paymentId' | 'orderId'>>(
  movements: readonly M[],
  paidBy: ReadonlyMap<string, string | null>,
): readonly M[] {
  const own = new Map(paidBy);
  for (const { what, orderId, paymentId } of movements) {
    if (what === 'charge' && orderId !== null) own.set(orderId, own.get(orderId) ?? paymentId);
  }
  return movements.map((movement) => {
    const { what, orderId, paymentId } = movement;
    const paid = orderId === null ? null : (own.get(orderId) ?? null);
    const isSecond = paid !== null && paymentId !== null && paid !== paymentId;
    return isSecond ? { ...movement, what: ofSecond[what] ?? what } : movement;
  });
}

/** The entries that say of a movement: its own, and of one that came back the one it went with. */
export function entriesOf(movement: Movement | Omit<Movement, 'isKnown'>): readonly string[] {
  const went = wentAs[movement.what];
  return [movement, ...(went ? [{ ...movement, what: went }] : [])].map(entryIdOf);
}

const isKind = (kind: LedgerEntry['kind']): kind is MovementKind =>
  (movementKinds as readonly string[]).includes(kind);

/** What an entry moved at the payment service, in minor units. */
const clearingOf = ({ postings }: LedgerEntry): number =>
  Math.abs(postings.reduce((sum, { account, amount }) => sum + (account === 'clearing' ? amount : 0), 0));

/**
 * What an entry books of what the payment service moves; null of everything else. Of payouts their names say: one that
 * takes money from the bank moves it the other way round.
 */
export function movementOf({ id, entry }: Named): MovementKind | null {
  const { kind } = entry;
  if (!isKind(kind) || clearingOf(entry) === 0) return null;
  if (isOfPayout(kind)) return id.startsWith('payoutReturned_') ? 'payoutReturned' : 'payout';
  return entry.orderId === null ? null : kind;
}

/** What of the books the payment service must know: payments in money, what went back by it, what a bank took or got. */
export const isMoved = (named: Named): boolean => movementOf(named) !== null;

/** What an entry is of at the payment service; null of a payment, whose order says. */
export function sourceOf(named: Named): string | null {
  const { id, entry } = named;
  const what = movementOf(named);
  if (what === null) return null;
  const start = isOfPayout(what) ? `${what}_` : `${entry.orderId}_${what}_`;
  return id.startsWith(start) ? id.slice(start.length) : null;
}

function differenceOf(movement: Movement, byId: ReadonlyMap<string, LedgerEntry>): Difference | null {
  const { what, id, orderId, isKnown, currency, amount, cameBack } = movement;
  const key = entryIdOf(movement);
  const entry = byId.get(key);
  const common = { key, what, orderId, sourceId: id, currency, theirs: amount };
  if (entry) {
    const ours = clearingOf(entry);
    const agrees = ours === amount && entry.currency === currency;
    return agrees ? null : { ...common, kind: 'amountDiffers', ours };
  }
  if (cameBack && !byId.has(entryIdOf({ ...movement, what: wentAs[what] ?? what }))) return null;
  return { ...common, kind: isKnown ? 'missingHere' : 'unknownOrder', ours: null };
}

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
  const theirs = movements.flatMap((movement) => differenceOf(movement, byId) ?? []);
  const ours = unknown.flatMap((named): Difference[] => {
    const { id, entry } = named;
    const { orderId, currency } = entry;
    const what = movementOf(named);
    if (what === null) return [];
    const amounts = { currency, ours: clearingOf(entry), theirs: null };
    return [{ key: id, kind: 'missingThere', what, orderId, sourceId: sourceOf(named), ...amounts }];
  });
  return [...theirs, ...ours];
}
