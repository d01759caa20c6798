import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { disputeFee, recordMovement } from '../money/balance.ts';

const day = 24 * 60 * 60;
/** Days an account has to answer. A value of this stand-in: the card networks give between 7 and 21. */
const daysToAnswer = 7;

/** Somebody's bank takes a charge back; an inquiry only asks, and takes nothing yet. */
export function openDispute(
  world: StripeWorld,
  charge: Stripe.Charge,
  { reason, inquiry }: { readonly reason: string; readonly inquiry: boolean },
): Stripe.Dispute {
  const amount = charge.amount_captured - charge.amount_refunded;
  const card = charge.payment_method_details?.card;
  const dispute: Stripe.Dispute = {
    id: newId('dp'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence(charge),
    evidence_details: {
      due_by: world.now() + daysToAnswer * day,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: charge.payment_intent,
    ...(card
      ? {
          payment_method_details: {
            card: {
              brand: card.brand ?? 'visa',
              case_type: inquiry ? 'inquiry' : 'chargeback',
              network: card.brand ?? 'visa',
              network_reason_code: '10.4',
            },
            type: 'card',
          },
        }
      : {}),
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute;
  world.state.disputes[dispute.id] = dispute;
  world.changed();
  world.emit('charge.dispute.created', dispute);
  if (!inquiry) withdrawFunds(world, dispute, charge);
  return dispute;
}

/** The bank takes the money, and this stand-in its fee. */
export function withdrawFunds(world: StripeWorld, dispute: Stripe.Dispute, charge: Stripe.Charge): void {
  charge.disputed = true;
  dispute.is_charge_refundable = false;
  dispute.balance_transactions.push(
    recordMovement(world, {
      type: 'adjustment',
      category: 'dispute',
      amount: -dispute.amount,
      currency: dispute.currency,
      source: dispute.id,
      description: `Chargeback withdrawal for ${charge.id}`,
      fees: [{ amount: disputeFee, application: null, description: 'Dispute fee', type: 'stripe_fee' }],
    }),
  );
  world.changed();
  world.emit('charge.dispute.funds_withdrawn', dispute);
}

const emptyEvidence = (charge: Stripe.Charge): Stripe.Dispute.Evidence => ({
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: charge.billing_details.email,
  customer_name: charge.billing_details.name,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
});
