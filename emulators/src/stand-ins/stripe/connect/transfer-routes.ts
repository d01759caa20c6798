import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { currency, mergeMetadata, metadata, positive, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, parameters } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { availableIn } from '../money/balance.ts';
import { idOf } from '../payments/customers.ts';
import { mustTakeTransfers } from './charge-money.ts';
import { newTransfer } from './new-transfer.ts';
import { refundFee, reverseTransfer } from './reversals.ts';

const createParameters = parameters<Stripe.TransferCreateParams>()({
  amount: positive.optional(),
  currency,
  description: text(1000).optional(),
  destination: text(),
  metadata: metadata.optional(),
  source_transaction: text().optional(),
  transfer_group: text(100).optional(),
});
const updateParameters = parameters<Stripe.TransferUpdateParams>()({ metadata: metadata.optional() });
const reverseParameters = parameters<Stripe.TransferCreateReversalParams>()({
  amount: positive.optional(),
  metadata: metadata.optional(),
});
const listed = listParameters<Stripe.TransferListParams>()({
  destination: z.string().optional(),
  transfer_group: z.string().optional(),
});
const reversalsListed = listParameters<Stripe.TransferListReversalsParams>()({});
const feesListed = listParameters<Stripe.ApplicationFeeListParams>()({ charge: z.string().optional() });
const refundParameters = parameters<Stripe.ApplicationFeeCreateRefundParams>()({
  amount: positive.optional(),
  metadata: metadata.optional(),
});
const refundsListed = listParameters<Stripe.ApplicationFeeListRefundsParams>()({});

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.Transfer {
  mustTakeTransfers(world, params.destination);
  const source = params.source_transaction
    ? find(world, 'charges', params.source_transaction, 'charge', 'source_transaction')
    : null;
  const amount = params.amount ?? source?.amount_captured;
  if (amount === undefined)
    throw refuse('Missing required param: amount.', { param: 'amount', code: 'parameter_missing' });
  if (source) checkSource(world, source, amount, params.currency);
  else if (availableIn(world, params.currency) < amount) {
    throw refuse(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
      { code: 'balance_insufficient' },
    );
  }
  const movement = world.state.balanceTransactions[idOf(source?.balance_transaction) ?? ''];
  return newTransfer(world, {
    amount,
    currency: params.currency,
    destination: params.destination,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    source: source?.id ?? null,
    group:
      params.transfer_group ??
      source?.transfer_group ??
      (source ? `group_${idOf(source.payment_intent)}` : null),
    availableOn: movement?.available_on ?? world.now(),
  });
}

function checkSource(world: StripeWorld, source: Stripe.Charge, amount: number, money: string): void {
  if (source.currency !== money)
    throw refuse(
      `The currency of source_transaction's balance transaction (${source.currency}) must be the same as the transfer currency (${money})`,
    );
  const used = Object.values(world.state.transfers)
    .filter(({ source_transaction }) => source_transaction === source.id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  if (used + amount > source.amount_captured) {
    throw refuse('Transfers using this transaction as a source must not exceed the source amount.', {
      param: 'amount',
    });
  }
}

export function transferRoutes(api: Api): void {
  api.post('/transfers', createParameters, create);
  api.read('/transfers/:id', (world, id = '') => find(world, 'transfers', id, 'transfer'));
  api.post('/transfers/:id', updateParameters, (world, params, id = '') => {
    const transfer = find(world, 'transfers', id, 'transfer');
    transfer.metadata = mergeMetadata(transfer.metadata, params.metadata);
    world.changed();
    world.emit('transfer.updated', transfer);
    return transfer;
  });
  api.list('/transfers', listed, ({ transfers }) => transfers);
  api.post('/transfers/:id/reversals', reverseParameters, (world, params, id = '') => {
    const transfer = find(world, 'transfers', id, 'transfer');
    const amount = params.amount ?? transfer.amount - transfer.amount_reversed;
    return reverseTransfer(world, transfer, {
      amount,
      metadata: mergeMetadata({}, params.metadata),
      refund: null,
      feeBack: 0,
    });
  });
  api.get('/transfers/:id/reversals', reversalsListed, (world, params, id = '') =>
    pageOf(find(world, 'transfers', id, 'transfer').reversals.data, `/v1/transfers/${id}/reversals`, params),
  );
  api.read('/application_fees/:id', (world, id = '') =>
    find(world, 'applicationFees', id, 'application_fee'),
  );
  api.list('/application_fees', feesListed, ({ applicationFees }) => applicationFees);
  api.post('/application_fees/:id/refunds', refundParameters, (world, params, id = '') => {
    const fee = find(world, 'applicationFees', id, 'application_fee');
    return refundFee(
      world,
      fee,
      params.amount ?? fee.amount - fee.amount_refunded,
      mergeMetadata({}, params.metadata),
    );
  });
  api.get('/application_fees/:id/refunds', refundsListed, (world, params, id = '') =>
    pageOf(
      find(world, 'applicationFees', id, 'application_fee').refunds.data,
      `/v1/application_fees/${id}/refunds`,
      params,
    ),
  );
}
