import type { Movement } from '@evergrow/domain/commerce/reconciliation';
import { currencySchema, DAY } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { idOf } from '../stripe/id-of.ts';
import { type About, aboutSchema } from '../stripe-event.ts';

/** A movement of money at Stripe, whose it is, and what Stripe kept of it. */
export type Moved = Movement & { tenantId: string; transactionId: string; fee: number; at: Date };

/** How long before a day its money may have moved: news can be late. */
const late = 3 * DAY;

/** What Stripe moved for orders on a UTC day, and on those just before and after. One request for a hundred movements. */
export async function readMovements(day: string): Promise<Moved[]> {
  const start = new Date(`${day}T00:00:00Z`).getTime();
  const created = { gte: (start - late) / 1000, lt: (start + 2 * DAY) / 1000 };
  const moved: Moved[] = [];
  const all = stripe().balanceTransactions.list({ created, limit: 100, expand: ['data.source'] });
  for await (const transaction of all) {
    const found = await movementOf(transaction);
    if (found) moved.push(found);
  }
  return moved;
}

async function movementOf(transaction: Stripe.BalanceTransaction): Promise<Moved | null> {
  const { source, amount, fee, id, created } = transaction;
  const currency = currencySchema.safeParse(transaction.currency.toUpperCase());
  if (source === null || typeof source === 'string' || amount === 0 || !currency.success) return null;
  const facts = {
    currency: currency.data,
    amount: Math.abs(amount),
    transactionId: id,
    fee,
    at: new Date(created * 1000),
  };
  if (source.object === 'charge') {
    const about = orderOf(source.metadata);
    return about && { ...about, ...facts, what: 'charge', id: source.id };
  }
  // Money of a refund that did not arrive comes back as a movement of its own.
  if (source.object === 'refund' && amount < 0) {
    const about = orderOf(source.metadata) ?? (await orderOfCharge(idOf(source.charge)));
    return about && { ...about, ...facts, what: 'refund', id: source.id };
  }
  return null;
}

type Of = { tenantId: string; orderId: string };

function orderOf(metadata: unknown): Of | null {
  const about: About | undefined = aboutSchema.safeParse(metadata).data;
  return about?.orderId ? { tenantId: about.tenantId, orderId: about.orderId } : null;
}

/** A refund made by hand says nothing of the order: its charge does. */
async function orderOfCharge(chargeId: string | null): Promise<Of | null> {
  return chargeId === null ? null : orderOf((await stripe().charges.retrieve(chargeId)).metadata);
}
