import type Stripe from 'stripe';
import type { Card, CardOutcome } from './cards.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

/** Who pays, and by which saved or new payment method. */
export type Payer = {
  readonly email: string | null;
  readonly name: string | null;
  readonly paymentMethod: string;
};

/** One attempt to move money. Without a card it is a bank debit. */
export function newCharge(
  world: StripeWorld,
  payer: Payer,
  intent: Stripe.PaymentIntent,
  card: Card | null,
  outcome: Exclude<CardOutcome, { kind: 'challenge' }>,
): Stripe.Charge {
  const paid = outcome.kind === 'success';
  const id = newId('ch');
  const charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: paid ? newId('txn') : null,
    billing_details: {
      address: null,
      email: payer.email,
      name: payer.name,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: 'EVERGROW',
    captured: paid,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: paid ? null : outcome.code,
    failure_message: paid ? null : outcome.message,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOfCharge(outcome),
    paid,
    payment_intent: intent.id,
    payment_method: payer.paymentMethod,
    payment_method_details: card
      ? { type: 'card', card: cardDetails(card, intent.amount) }
      : { type: 'sepa_debit' },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: paid ? `${world.baseUrl}/#payments` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: paid ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
  world.state.charges[id] = charge;
  return charge;
}

function outcomeOfCharge(outcome: Exclude<CardOutcome, { kind: 'challenge' }>): Stripe.Charge.Outcome {
  const paid = outcome.kind === 'success';
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: paid ? 'approved_by_network' : 'declined_by_network',
    reason: paid ? null : outcome.declineCode,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: paid ? 'Payment complete.' : 'The bank returned the decline code.',
    type: paid ? 'authorized' : 'issuer_declined',
  };
}

function cardDetails(card: Card, amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: card.month,
    exp_year: card.year,
    funding: 'credit',
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}
