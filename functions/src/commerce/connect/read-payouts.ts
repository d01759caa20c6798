import {
  type Payout,
  type PayoutParts,
  type PayoutRow,
  type PayoutsView,
  payoutSchema,
} from '@evergrow/domain/commerce/connect';
import { currencySchema, paths } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { readCursor, readPage, writeCursor } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { idOf } from '../stripe/id-of.ts';
import { aboutSchema } from '../stripe-event.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';
import { commissionTermsOf, payoutAccountOf } from './connect-store.ts';
import { syncAccount } from './sync-account.ts';

const rowOf = (id: string, payout: Payout): PayoutRow => ({
  id,
  amount: payout.amount,
  currency: payout.currency,
  state: payout.state,
  failure: payout.failure,
  arrivesAt: payout.arrivesAt.toISOString(),
  createdAt: payout.createdAt.toISOString(),
});

const standing = (sums: Stripe.Balance['available']) =>
  sums.flatMap(({ amount, currency }) => {
    const known = currencySchema.safeParse(currency.toUpperCase()).data;
    return known ? [{ amount, currency: known }] : [];
  });

/** What Stripe holds for an account; null where it does not answer: the rest of the page is shown without it. */
async function balanceOf(accountId: string): Promise<PayoutsView['balance']> {
  try {
    const { available, pending } = await stripe().balance.retrieve({}, { stripeAccount: accountId });
    return { available: standing(available), pending: standing(pending) };
  } catch (error) {
    log('WARNING', 'balance not read', errorFacts(error));
    return null;
  }
}

/** The account as it is, asked of Stripe where something was missing: its owner may just have told it. */
async function presentAccount(tenantId: string, now: Date) {
  const known = await payoutAccountOf(tenantId);
  const isDone = known?.chargesEnabled && known.payoutsEnabled && known.requirementsDue.length === 0;
  if (!known || isDone) return known;
  try {
    await syncAccount(tenantId, known.accountId, now);
  } catch (error) {
    log('WARNING', 'account not read', errorFacts(error));
  }
  return await payoutAccountOf(tenantId);
}

/** A tenant's account, what it holds, what the platform keeps, and its payouts, the latest first. */
export async function readPayouts(
  tenantId: string,
  cursor: string | undefined,
  now: Date,
): Promise<PayoutsView> {
  const [account, commission, page] = await Promise.all([
    presentAccount(tenantId, now),
    commissionTermsOf(tenantId),
    readPage(
      collectionAt<Payout>(paths.payouts(tenantId), payoutSchema),
      [{ field: 'createdAt', direction: 'desc' }],
      cursor,
    ),
  ]);
  return {
    account,
    commission,
    balance: account ? await balanceOf(account.accountId) : null,
    items: page.items.map((one) => rowOf(one.id, one.data())),
    nextCursor: page.nextCursor,
  };
}

/** Parts of a payout shown at once: of each, its order is asked for. */
const partsAtOnce = 20;

/**
 * What a payout consists of, by Stripe's own account of it.
 * @throws Refusal('not_found' | 'payment_unavailable')
 */
export async function readPayoutParts(
  tenantId: string,
  payoutId: string,
  cursor: string | undefined,
): Promise<PayoutParts> {
  const [account, found] = await Promise.all([
    payoutAccountOf(tenantId),
    documentAt<Payout>(paths.payout(tenantId, payoutId), payoutSchema).get(),
  ]);
  const payout = found.data();
  if (!account || !payout) throw new Refusal('not_found');
  const own = { stripeAccount: account.accountId };
  const after = cursor === undefined ? undefined : readCursor(cursor, 1)[0];
  const list = await askingStripe(() =>
    stripe().balanceTransactions.list(
      {
        payout: payoutId,
        limit: partsAtOnce,
        expand: ['data.source'],
        ...(typeof after === 'string' ? { starting_after: after } : {}),
      },
      own,
    ),
  );
  // The payout's own line says what the page says already.
  const moved = list.data.filter(({ type }) => type !== 'payout');
  const items = await Promise.all(moved.map((one) => partOf(tenantId, one, own)));
  const last = list.data.at(-1);
  return {
    payout: rowOf(payoutId, payout),
    items,
    nextCursor: list.has_more && last ? writeCursor([last.id]) : null,
  };
}

type Own = { stripeAccount: string };

async function partOf(
  tenantId: string,
  { id, amount, fee, net, created, type, source }: Stripe.BalanceTransaction,
  own: Own,
): Promise<PayoutParts['items'][number]> {
  const isSale = type === 'payment' || type === 'charge';
  const isRefund = type === 'payment_refund' || type === 'refund';
  return {
    id,
    what: isSale ? 'sale' : isRefund ? 'refund' : 'other',
    amount,
    commission: fee,
    net,
    orderId: await orderOf(tenantId, source, own),
    at: new Date(created * 1000).toISOString(),
  };
}

/** Of which order a movement is: of what was passed on, the platform's own charge says so. */
async function orderOf(
  tenantId: string,
  source: Stripe.BalanceTransaction['source'],
  own: Own,
): Promise<string | null> {
  if (source === null || typeof source === 'string') return null;
  const chargeId = source.object === 'refund' ? idOf(source.charge) : null;
  const arrived =
    source.object === 'charge'
      ? source
      : chargeId === null
        ? null
        : await askingStripe(() => stripe().charges.retrieve(chargeId, {}, own));
  const transferId = idOf(arrived?.source_transfer ?? null);
  if (transferId === null) return null;
  const transfer = await askingStripe(() =>
    stripe().transfers.retrieve(transferId, { expand: ['source_transaction'] }),
  );
  const charge = transfer.source_transaction;
  if (charge === null || charge === undefined || typeof charge === 'string') return null;
  const about = aboutSchema.safeParse(charge.metadata).data;
  return about?.tenantId === tenantId ? about.orderId : null;
}
