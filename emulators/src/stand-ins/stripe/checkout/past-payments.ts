import { z } from 'zod';
import { find } from '../core/find.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { refundCharge } from '../money/refunds.ts';
import { idOf } from '../payments/customers.ts';
import { submitSession } from './pay-session.ts';
import { createSessionParameters } from './session-parameters.ts';
import { createSession } from './sessions.ts';

export const pastPaymentsSchema = z.strictObject({
  payments: z
    .array(
      z.strictObject({
        paymentIntentId: z.string().regex(/^pi_\w{1,100}$/),
        amount: z.int().min(1),
        currency: z.string().length(3),
        /** Minor units given back already. */
        refunded: z.int().min(0),
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
export function importPayments(world: StripeWorld, { payments }: PastPayments): void {
  const silent = world.with({ silent: true });
  for (const { paymentIntentId, amount, currency, refunded, description, metadata } of payments) {
    if (world.state.intents[paymentIntentId]) continue;
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
        payment_intent_data: { metadata, description },
      }),
    );
    submitSession(silent, session, { card }, payer);
    rename(silent, session.payment_intent, paymentIntentId);
    session.payment_intent = paymentIntentId;
    const intent = find(silent, 'intents', paymentIntentId, 'payment_intent');
    const charge = find(silent, 'charges', idOf(intent.latest_charge) ?? '', 'charge');
    if (refunded > 0) {
      refundCharge(silent, charge, {
        amount: refunded,
        reason: null,
        metadata,
        reverseTransfer: false,
        refundFee: false,
      });
    }
  }
  world.changed();
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
