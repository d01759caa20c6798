import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { currency, mergeMetadata, metadata, positive, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { isWithin } from '../core/list.ts';
import { listParameters, noParameters, parameters, timeRange } from '../core/parameters.ts';
import { balanceOf } from './balance.ts';
import { cancelPayout, mustHave, newPayout } from './payouts.ts';

const transactionsListed = listParameters<Stripe.BalanceTransactionListParams>()({
  currency: currency.optional(),
  payout: z.string().optional(),
  source: z.string().optional(),
  type: z.string().optional(),
});
const payoutParameters = parameters<Stripe.PayoutCreateParams>()({
  amount: positive,
  currency,
  description: text(1000).optional(),
  metadata: metadata.optional(),
  method: z.enum(['standard']).optional(),
  statement_descriptor: text(22).optional(),
});
const payoutUpdateParameters = parameters<Stripe.PayoutUpdateParams>()({ metadata: metadata.optional() });
const payoutsListed = listParameters<Stripe.PayoutListParams>()({
  arrival_date: timeRange.optional(),
  status: z.enum(['pending', 'paid', 'failed', 'canceled']).optional(),
});

export function moneyRoutes(api: Api): void {
  api.read('/balance', (world) => balanceOf(world));
  api.read('/balance_transactions/:id', (world, id = '') =>
    find(world, 'balanceTransactions', id, 'balance_transaction'),
  );
  api.list(
    '/balance_transactions',
    transactionsListed,
    ({ balanceTransactions }) => balanceTransactions,
    (item, { payout }, { state }) =>
      payout === undefined || state.paidOutBy[(item as Stripe.BalanceTransaction).id] === payout,
    ['payout'],
  );
  api.post('/payouts', payoutParameters, (world, params) => {
    mustHave(world, params.amount, params.currency);
    return newPayout(world, {
      amount: params.amount,
      currency: params.currency,
      automatic: false,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      statementDescriptor: params.statement_descriptor ?? null,
    });
  });
  api.read('/payouts/:id', (world, id = '') => find(world, 'payouts', id, 'payout'));
  api.post('/payouts/:id', payoutUpdateParameters, (world, params, id = '') => {
    const payout = find(world, 'payouts', id, 'payout');
    payout.metadata = mergeMetadata(payout.metadata ?? {}, params.metadata);
    world.changed();
    world.emit('payout.updated', payout);
    return payout;
  });
  api.post('/payouts/:id/cancel', noParameters, (world, _, id = '') =>
    cancelPayout(world, find(world, 'payouts', id, 'payout')),
  );
  api.list(
    '/payouts',
    payoutsListed,
    ({ payouts }) => payouts,
    (item, { arrival_date }) => isWithin((item as Stripe.Payout).arrival_date, arrival_date),
    ['arrival_date'],
  );
}
