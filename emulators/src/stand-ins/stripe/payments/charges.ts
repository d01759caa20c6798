import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { Card, CardDecline } from './cards.ts';

export type ChargeFacts = {
  readonly method: Stripe.PaymentMethod;
  readonly status: 'succeeded' | 'failed' | 'pending';
  /** Why it failed. */
  readonly decline: CardDecline | null;
  /** Held on the card and not taken yet. */
  readonly captured: boolean;
};

/** One attempt to move money. */
export function newCharge(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  { method, status, decline, captured }: ChargeFacts,
): Stripe.Charge {
  const failed = status === 'failed';
  const card = world.state.savedCards[method.id];
  const id = newId(card ? 'ch' : 'py');
  const { address, email, name, phone } = method.billing_details;
  const charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: status === 'succeeded' && captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: { address, email, name, phone, tax_id: null },
    calculated_statement_descriptor: 'EVERGROW',
    captured: !failed && captured,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: intent.on_behalf_of,
    outcome: outcomeOf(decline),
    paid: !failed,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: card
      ? { type: 'card', card: cardDetails(card, intent.amount) }
      : { type: 'sepa_debit', sepa_debit: debitDetails(method) },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: failed ? null : `${world.baseUrl}/#payments`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: intent.transfer_data
      ? { amount: intent.transfer_data.amount ?? null, destination: intent.transfer_data.destination }
      : null,
    transfer_group: intent.transfer_group,
  } satisfies Stripe.Charge;
  world.state.charges[id] = charge;
  world.changed();
  return charge;
}

function outcomeOf(decline: CardDecline | null): Stripe.Charge.Outcome {
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: decline ? '05' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? (decline.declineCode ?? decline.code) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: decline ? 'The bank returned the decline code.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
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

function debitDetails({ sepa_debit }: Stripe.PaymentMethod): Stripe.Charge.PaymentMethodDetails.SepaDebit {
  return {
    bank_code: sepa_debit?.bank_code ?? null,
    branch_code: null,
    country: sepa_debit?.country ?? null,
    fingerprint: sepa_debit?.fingerprint ?? null,
    last4: sepa_debit?.last4 ?? null,
    mandate: null,
  };
}
