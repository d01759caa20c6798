import type Stripe from 'stripe';
import { z } from 'zod';
import {
  importAccount,
  importPayout,
  pastAccountSchema,
  pastPayoutSchema,
} from '../connect/past-accounts.ts';
import { find } from '../core/find.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { refundCharge, settleRefund } from '../money/refunds.ts';
import { idOf } from '../payments/customers.ts';
import { submitSession } from './pay-session.ts';
import { createSessionParameters } from './session-parameters.ts';
import { createSession } from './sessions.ts';

export const pastPaymentsSchema = z.strictObject({
  /** Accounts that were connected, and told everything. */
  accounts: z.array(pastAccountSchema).max(50).default([]),
  /** What they were paid out, the earliest first. */
  payouts: z.array(pastPayoutSchema).max(500).default([]),
  payments: z
    .array(
      z.strictObject({
        paymentIntentId: z.string().regex(/^pi_\w{1,100}$/),
        amount: z.int().min(1),
        currency: z.string().length(3),
        /** When it was paid, in seconds since 1970. */
        at: z.int().min(0),
        /** What the movement of its money is called, and what was kept of it in minor units. */
        movement: z.strictObject({ id: z.string().regex(/^txn_\w{1,100}$/), fee: z.int().min(0) }),
        /** What was given back already. One that failed did not arrive. */
        refunds: z
          .array(
            z.strictObject({
              id: z.string().regex(/^re_\w{1,100}$/),
              amount: z.int().min(1),
              at: z.int().min(0),
              failed: z.boolean(),
            }),
          )
          .max(20),
        /** The account its money went on to, and what the platform kept of it. */
        passedOn: z
          .strictObject({ accountId: z.string(), fee: z.int().min(0) })
          .nullable()
          .default(null),
        description: z.string().max(500),
        metadata: z.record(z.string(), z.string()),
      }),
    )
    .max(5000),
});
export type PastPayments = z.infer<typeof pastPaymentsSchema>;

const card = { number: '4242424242424242', name: 'Demo client', brand: 'visa', month: 12, year: 2099 };
const payer = { email: 'client@example.com', name: 'Demo client' };

/** Payments that happened before this Stripe began: demo data can be refunded like any other. No events are sent. */
export function importPayments(world: StripeWorld, { accounts, payments, payouts }: PastPayments): void {
  for (const account of accounts) importAccount(world, account);
  for (const payment of payments) {
    const { paymentIntentId, amount, currency, at, description, metadata } = payment;
    if (world.state.intents[paymentIntentId]) continue;
    const silent = world.with({ silent: true, now: () => at });
    const session = createSession(
      silent,
      createSessionParameters.parse({
        mode: 'payment',
        success_url: world.baseUrl,
        line_items: [
          {
            price_data: { currency, unit_amount: String(amount), product_data: { name: description } },
            quantity: '1',
          },
        ],
        metadata,
        payment_intent_data: { metadata, description, ...sharedBy(payment) },
      }),
    );
    submitSession(silent, session, { card }, payer);
    rename(silent, session.payment_intent, paymentIntentId);
    session.payment_intent = paymentIntentId;
    const intent = find(silent, 'intents', paymentIntentId, 'payment_intent');
    const charge = find(silent, 'charges', idOf(intent.latest_charge) ?? '', 'charge');
    nameMovement(silent, charge, payment.movement);
    for (const refund of payment.refunds) giveBack(silent, charge, refund, payment);
  }
  for (const payout of payouts) importPayout(world, payout);
  // What could be paid out meanwhile can be: nobody waits for the news of it.
  for (const movement of Object.values(world.state.balanceTransactions)) {
    if (movement.available_on <= world.now()) movement.status = 'available';
  }
  world.changed();
}

type Past = PastPayments['payments'][number];

function sharedBy({ passedOn }: Past) {
  if (passedOn === null) return {};
  const { accountId, fee } = passedOn;
  return {
    ...(fee > 0 ? { application_fee_amount: String(fee) } : {}),
    transfer_data: { destination: accountId },
    on_behalf_of: accountId,
  };
}

function nameMovement({ state }: StripeWorld, charge: Stripe.Charge, { id, fee }: Past['movement']): void {
  const movement = state.balanceTransactions[idOf(charge.balance_transaction) ?? ''];
  if (!movement) return;
  delete state.balanceTransactions[movement.id];
  const { currency } = movement;
  const details = [{ amount: fee, application: null, currency, description: 'Fees', type: 'stripe_fee' }];
  state.balanceTransactions[id] = { ...movement, id, fee, net: movement.amount - fee, fee_details: details };
  charge.balance_transaction = id;
}

function giveBack(
  world: StripeWorld,
  charge: Stripe.Charge,
  { id, amount, at, failed }: Past['refunds'][number],
  { metadata, passedOn }: Past,
): void {
  const then = world.with({ silent: true, now: () => at });
  const shared = { reverseTransfer: passedOn !== null, refundFee: passedOn !== null && passedOn.fee > 0 };
  const refund = refundCharge(then, charge, { amount, reason: null, metadata, ...shared });
  delete world.state.refunds[refund.id];
  for (const movement of Object.values(world.state.balanceTransactions)) {
    if (movement.source === refund.id) movement.source = id;
  }
  refund.id = id;
  world.state.refunds[id] = refund;
  if (failed) settleRefund(then, refund, 'failed');
}

function rename({ state }: StripeWorld, from: unknown, to: string): void {
  const intent = typeof from === 'string' ? state.intents[from] : undefined;
  if (!intent) return;
  delete state.intents[intent.id];
  intent.id = to;
  state.intents[to] = intent;
  for (const charge of Object.values(state.charges))
    if (charge.payment_intent === from) charge.payment_intent = to;
}
