import { z } from 'zod';
import { amountSchema } from '../kernel/index.ts';

/**
 * How far a dispute is, in the order in which it goes on. An inquiry only asks and takes no money; from `needsResponse` on
 * the bank holds the money back.
 */
export const disputeStates = [
  'inquiry',
  'inquiryReview',
  'inquiryClosed',
  'needsResponse',
  'underReview',
  'won',
  'lost',
] as const;
export type DisputeState = (typeof disputeStates)[number];

export const orderDisputeSchema = z.strictObject({
  /** `dp_…` */
  id: z.string().min(1).max(100),
  state: z.enum(disputeStates),
  /** Minor units. */
  amount: amountSchema,
  /** As the payment service names it, e.g. `fraudulent`. */
  reason: z.string().max(60),
  /** Until when it can be answered; null where it cannot any more. */
  dueBy: z.date().nullable(),
  openedAt: z.date(),
});
/** Somebody asked their bank to take a payment back. */
export type OrderDispute = z.infer<typeof orderDisputeSchema>;

const rank = (state: DisputeState): number => disputeStates.indexOf(state);

/** What is known after a dispute was seen: each as far as it was ever seen, so that old news changes nothing. */
export function joinDispute(known: readonly OrderDispute[], seen: OrderDispute): readonly OrderDispute[] {
  const before = known.find(({ id }) => id === seen.id);
  if (before && rank(seen.state) <= rank(before.state)) return known;
  const others = known.filter(({ id }) => id !== seen.id);
  return [...others, seen].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Whether the bank holds the money back because of it. */
export const holdsMoney = ({ state }: Pick<OrderDispute, 'state'>): boolean =>
  state === 'needsResponse' || state === 'underReview';

/** Whether the bank ever took the money because of it. */
export const tookMoney = ({ state }: Pick<OrderDispute, 'state'>): boolean =>
  rank(state) >= rank('needsResponse');
