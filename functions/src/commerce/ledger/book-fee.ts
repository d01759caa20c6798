import { bookMove } from '@evergrow/domain/commerce';
import { type Currency, currencySchema } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { db } from '../../kernel/firebase.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { bookEntry } from './ledger-store.ts';

/** What the payment service kept of a movement, or gave back where it is below zero. */
export interface Fee {
  readonly of: 'payment' | 'dispute';
  readonly transactionId: string;
  /** Minor units. */
  readonly fee: number;
  readonly orderId: string | null;
  readonly currency: Currency;
  readonly at: Date;
}

const kinds = {
  payment: ['fee', 'feeReturned'],
  dispute: ['disputeFee', 'disputeFeeReturned'],
} as const;

/** Books what the payment service kept of a movement, once however often and by whomever it is asked for. */
export async function bookFee(tenantId: string, kept: Fee, now: Date): Promise<void> {
  const { of, transactionId, fee, orderId, currency, at } = kept;
  if (fee === 0) return;
  const kind = kinds[of][fee > 0 ? 0 : 1];
  const entry = bookMove(kind, { amount: Math.abs(fee), orderId, currency, at, now });
  const batch = db().batch();
  bookEntry(batch, tenantId, `${transactionId}_fee`, entry);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}

/** What is kept for a dispute, and given back where it is won: its own movements say. */
export async function bookDisputeFees(
  tenantId: string,
  orderId: string,
  { balance_transactions: transactions }: Pick<Stripe.Dispute, 'balance_transactions'>,
  now: Date,
): Promise<void> {
  for (const { id, fee, currency, created } of transactions) {
    const known = currencySchema.safeParse(currency.toUpperCase());
    if (!known.success) continue;
    const at = new Date(created * 1000);
    await bookFee(
      tenantId,
      { of: 'dispute', transactionId: id, fee, orderId, currency: known.data, at },
      now,
    );
  }
}
