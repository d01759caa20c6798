import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { disputeFee, recordMovement } from '../money/balance.ts';
import { idOf } from '../payments/customers.ts';
import { withdrawFunds } from './open-dispute.ts';

/** Seconds until the bank says what it thinks of the evidence. Months in reality. */
const secondsToDecide = 5;
const isOpen = ({ status }: Stripe.Dispute) =>
  status === 'needs_response' || status === 'warning_needs_response';

/** What Stripe's documented words in `uncategorized_text` bring about. https://docs.stripe.com/testing#disputes */
const verdicts: Readonly<Record<string, 'won' | 'lost'>> = {
  winning_evidence: 'won',
  losing_evidence: 'lost',
};

/**
 * Keeps evidence, and hands it in unless it is only to be kept.
 * @throws StripeError when the dispute waits for no answer.
 */
export function giveEvidence(
  world: StripeWorld,
  dispute: Stripe.Dispute,
  evidence: Readonly<Record<string, string>>,
  submit: boolean,
): Stripe.Dispute {
  if (!isOpen(dispute)) throw refuse('This dispute is already closed', { code: 'dispute_already_closed' });
  const before = structuredClone(dispute);
  const given = Object.entries(evidence);
  Object.assign(dispute.evidence, Object.fromEntries(given.map(([name, value]) => [name, value || null])));
  const details = dispute.evidence_details;
  if (given.some(([, value]) => value)) details.has_evidence = true;
  if (submit) hand(world, dispute);
  world.changed();
  world.emit('charge.dispute.updated', dispute, before);
  return dispute;
}

function hand(world: StripeWorld, dispute: Stripe.Dispute): void {
  const details = dispute.evidence_details;
  details.submission_count += 1;
  details.submission_method = 'manual';
  const word = dispute.evidence.uncategorized_text ?? '';
  if (dispute.status === 'warning_needs_response' && word === 'escalate_inquiry_evidence') {
    const charge = world.state.charges[idOf(dispute.charge) ?? ''];
    dispute.status = 'needs_response';
    if (charge) withdrawFunds(world, dispute, charge);
    return;
  }
  dispute.status = dispute.status === 'needs_response' ? 'under_review' : 'warning_under_review';
  const verdict = Object.hasOwn(verdicts, word) ? verdicts[word] : undefined;
  if (verdict)
    world.state.pendingDisputes[dispute.id] = { at: world.now() + secondsToDecide, outcome: verdict };
}

/** The bank decides: the money comes back, or stays where it is. An inquiry only ends. */
export function closeDispute(
  world: StripeWorld,
  dispute: Stripe.Dispute,
  outcome: 'won' | 'lost',
): Stripe.Dispute {
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) {
    throw refuse('This dispute is already closed', { code: 'dispute_already_closed' });
  }
  delete world.state.pendingDisputes[dispute.id];
  const before = structuredClone(dispute);
  const inquiry = dispute.status.startsWith('warning');
  dispute.status = inquiry ? 'warning_closed' : outcome;
  if (!inquiry && outcome === 'won') reinstate(world, dispute);
  world.changed();
  world.emit('charge.dispute.closed', dispute, before);
  return dispute;
}

function reinstate(world: StripeWorld, dispute: Stripe.Dispute): void {
  dispute.balance_transactions.push(
    recordMovement(world, {
      type: 'adjustment',
      category: 'dispute_reversal',
      amount: dispute.amount,
      currency: dispute.currency,
      source: dispute.id,
      description: `Chargeback reversal for ${idOf(dispute.charge)}`,
      // Stripe gives back what countering cost; this stand-in all it took.
      fees: [{ amount: -disputeFee, application: null, description: 'Dispute fee', type: 'stripe_fee' }],
    }),
  );
  world.emit('charge.dispute.funds_reinstated', dispute);
}

/** What banks decide by themselves, and disputes nobody answered in time: those are lost. */
export function disputeForecast({ state }: StripeWorld): readonly Due[] {
  const decided = Object.entries(state.pendingDisputes).map(
    ([id, { at, outcome }]): Due => ({
      at,
      clock: null,
      run: (world) => {
        const dispute = world.state.disputes[id];
        delete world.state.pendingDisputes[id];
        if (dispute) closeDispute(world, dispute, outcome);
      },
    }),
  );
  const unanswered = Object.values(state.disputes)
    .filter(isOpen)
    .map(
      (dispute): Due => ({
        at: dispute.evidence_details.due_by ?? Number.POSITIVE_INFINITY,
        clock: null,
        run: (world) => {
          dispute.evidence_details.past_due = true;
          closeDispute(world, dispute, 'lost');
        },
      }),
    );
  return [...decided, ...unanswered];
}
