import type { Movement, MovementKind } from '@evergrow/domain/commerce/reconciliation';
import { currencySchema, DAY } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { aboutInvoiceOf, aboutOf } from '../stripe/about-event.ts';
import { idOf } from '../stripe/id-of.ts';

/** A movement of money at Stripe, whose it is, and what Stripe kept of it. */
export type Moved = Omit<Movement, 'isKnown'> & {
  tenantId: string;
  /** Of what is paid by itself: ours, not Stripe's. */
  subscriptionId: string | null;
  transactionId: string;
  fee: number;
  at: Date;
};

/** How long before a day its money may have moved: news can be late. */
const late = 3 * DAY;

/** Whose money a charge is, asked once for each: its refunds and disputes are the same's. */
type Claimant = Pick<Moved, 'tenantId' | 'orderId' | 'subscriptionId'>;
type Whose = (Claimant & { paymentId: string | null; isPassedOn: boolean }) | null;
type Ask = (charge: Stripe.Charge | string | null) => Promise<Whose>;

/** What Stripe moved for tenants on a UTC day, and on those just before and after. One request for a hundred movements, and one or two for each charge that does not say whose it is. */
export async function readMovements(day: string): Promise<Moved[]> {
  const start = new Date(`${day}T00:00:00Z`).getTime();
  const created = { gte: (start - late) / 1000, lt: (start + 2 * DAY) / 1000 };
  const moved: Moved[] = [];
  const ask = asking();
  const all = stripe().balanceTransactions.list({ created, limit: 100, expand: ['data.source'] });
  for await (const transaction of all) {
    const found = await movementOf(transaction, ask);
    if (found) moved.push(found);
  }
  return moved;
}

async function movementOf(transaction: Stripe.BalanceTransaction, ask: Ask): Promise<Moved | null> {
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
  const of = async (what: MovementKind, charge: Stripe.Charge | string | null) => {
    const whose = await ask(charge);
    if (!whose) return null;
    const { isPassedOn, ...claimant } = whose;
    // Of a payment that was passed on, the platform pays what Stripe keeps.
    return { ...claimant, ...facts, fee: isPassedOn ? 0 : fee, what, id: source.id };
  };
  switch (source.object) {
    case 'charge':
      return await of('charge', source);
    case 'refund': {
      // Money of a refund that did not arrive comes back as a movement of its own.
      const made = await of(amount < 0 ? 'refund' : 'refundFailed', source.charge);
      const cameBack = source.status === 'failed' || source.status === 'canceled';
      return made && { ...made, cameBack };
    }
    case 'dispute':
      return await of(amount < 0 ? 'disputeOpened' : 'disputeWon', source.charge);
    default:
      return null;
  }
}

function asking(): Ask {
  const known = new Map<string, Promise<Whose>>();
  return async (charge) => {
    const id = idOf(charge);
    if (id === null) return null;
    const asked = known.get(id) ?? whoseIs(charge ?? id);
    known.set(id, asked);
    return await asked;
  };
}

async function whoseIs(given: Stripe.Charge | string): Promise<Whose> {
  const charge = typeof given === 'string' ? await stripe().charges.retrieve(given) : given;
  const claimant = await claimantOf(charge);
  const paymentId = idOf(charge.payment_intent);
  return claimant && { ...claimant, paymentId, isPassedOn: charge.transfer_data !== null };
}

/** A charge says its order, or it paid an invoice of a subscription, or at least its customer is somebody's. */
async function claimantOf(charge: Stripe.Charge): Promise<Claimant | null> {
  const paymentId = idOf(charge.payment_intent);
  const said = aboutOf(charge);
  if (said?.orderId) return said;
  const ofInvoice = paymentId === null ? null : await aboutInvoiceOf(paymentId);
  if (ofInvoice) return ofInvoice;
  const customerId = idOf(charge.customer);
  const ofCustomer = customerId === null ? null : aboutOf(await stripe().customers.retrieve(customerId));
  const whose = said ?? ofCustomer;
  return whose && { tenantId: whose.tenantId, orderId: null, subscriptionId: null };
}
