import { z } from 'zod';
import { currencySchema } from '../../kernel/index.ts';

export const payoutStates = ['pending', 'inTransit', 'paid', 'failed', 'canceled'] as const;

export const payoutSchema = z.strictObject({
  /** Minor units that went to the bank; below zero where the bank was asked for what was missing. */
  amount: z.number().int(),
  currency: currencySchema,
  state: z.enum(payoutStates),
  /** When the bank has it, by the payment service. */
  arrivesAt: z.date(),
  /** Why the bank sent it back, in the payment service's words; null where it did not. */
  failure: z.string().max(300).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `payouts/{po_…}`: money that left a tenant's account for its bank. */
export type Payout = z.infer<typeof payoutSchema>;

/** Whether its money is at the bank, or on its way there; one that failed is not. */
export const leftFor = ({ state }: Pick<Payout, 'state'>): boolean =>
  state === 'pending' || state === 'inTransit' || state === 'paid';

const rank = ({ state }: Pick<Payout, 'state'>): number => Math.min(3, payoutStates.indexOf(state));

/** The furthest of what is known of a payout and what was seen: it goes one way only, so old news changes nothing. */
export const furthestPayout = (known: Payout | null, seen: Payout): Payout =>
  known === null || rank(seen) > rank(known)
    ? { ...seen, createdAt: known?.createdAt ?? seen.createdAt }
    : known;
