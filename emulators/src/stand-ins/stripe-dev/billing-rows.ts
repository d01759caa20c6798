import type Stripe from 'stripe';
import { money } from '../pages/html.ts';
import { isOver, periodOf } from '../stripe/billing/subscription-facts.ts';
import { costOf, nameOf } from '../stripe/catalog/new-price.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { idOf } from '../stripe/payments/customers.ts';

/** A button of the local cloud page: what it says and what it asks. */
export type Act = { readonly label: string; readonly path: string; readonly body: object };
/** One line of the page's list, with what is shown of it. */
export type Row = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: readonly (readonly [string, string | null])[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly acts: readonly Act[];
};

const inWords = (amount: number, currency: string) => money(amount, currency, 'en');
const timeInWords = (time: number | null) =>
  time === null ? null : `${new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const day = 24 * 60 * 60;

/** What a developer looks at and acts on besides payments: of one account, newest first. */
export function billingRows(world: StripeWorld): Row[] {
  const { state } = world;
  const owned = new Set(Object.values(state.sessions).map(({ payment_intent }) => idOf(payment_intent)));
  const rows = [
    ...Object.values(state.clocks).map((clock) => clockRow(clock)),
    ...Object.values(state.subscriptions).map((each) => subscriptionRow(world, each)),
    ...Object.values(state.invoices).map((each) => invoiceRow(world, each)),
    ...Object.values(state.disputes).map((each) => disputeRow(each)),
    ...Object.values(state.payouts).map((each) => payoutRow(each)),
    ...Object.values(state.accounts).map((each) => accountRow(each)),
    ...Object.values(state.intents)
      .filter(({ id }) => !owned.has(id))
      .map((each) => paymentRow(world, each)),
  ];
  const { account } = world;
  return account === null
    ? rows
    : rows.map((row) => ({ ...row, facts: [...row.facts, ['Account', account]] }));
}

function clockRow(clock: Stripe.TestHelpers.TestClock): Row {
  const ahead = (label: string, days: number): Act => ({
    label,
    path: `/dev/stripe/clocks/${clock.id}/advance`,
    body: { seconds: days * day },
  });
  return {
    id: clock.id,
    kind: 'test clock',
    title: clock.name ?? clock.id,
    status: `${clock.status} · ${timeInWords(clock.frozen_time)}`,
    at: clock.created * 1000,
    facts: [
      ['Id', clock.id],
      ['Time', timeInWords(clock.frozen_time)],
      ['On its way to', timeInWords(clock.status_details.advancing?.target_frozen_time ?? null)],
    ],
    links: [],
    acts: [ahead('Forward 1 hour', 1 / 24), ahead('1 day', 1), ahead('1 week', 7), ahead('30 days', 30)],
  };
}

function subscriptionRow(world: StripeWorld, subscription: Stripe.Subscription): Row {
  const { end } = periodOf(subscription);
  const items = subscription.items.data;
  const price = items.reduce((sum, item) => sum + costOf(world, item.price, item.quantity ?? 0), 0);
  const customer = world.state.customers[idOf(subscription.customer) ?? ''];
  return {
    id: subscription.id,
    kind: 'subscription',
    title: `${items.map((item) => nameOf(world, item.price)).join(', ')} · ${inWords(price, subscription.currency)}`,
    status: subscription.status,
    at: subscription.created * 1000,
    facts: [
      ['Id', subscription.id],
      ['Customer', customer && !customer.deleted ? (customer.email ?? customer.id) : null],
      ['Ends its period', timeInWords(end)],
      ['Trial until', timeInWords(subscription.trial_end)],
      ['Cancels at', timeInWords(subscription.cancel_at)],
      ['Ended', timeInWords(subscription.ended_at)],
      [
        'Collection',
        subscription.pause_collection ? `paused: ${subscription.pause_collection.behavior}` : null,
      ],
      ['Test clock', idOf(subscription.test_clock)],
      ['Metadata', JSON.stringify(subscription.metadata)],
    ],
    links: [],
    acts:
      isOver(subscription) || subscription.test_clock
        ? []
        : [
            {
              label: 'Move this Stripe to its next period',
              path: '/dev/stripe/clock',
              body: { advanceSeconds: Math.max(1, end - world.now() + 3700) },
            },
          ],
  };
}

function invoiceRow(world: StripeWorld, invoice: Stripe.Invoice): Row {
  const href = invoice.hosted_invoice_url;
  return {
    id: invoice.id ?? '',
    kind: 'invoice',
    title: `${invoice.number ?? 'Draft'} · ${inWords(invoice.total, invoice.currency)}`,
    status: invoice.status ?? '',
    at: invoice.created * 1000,
    facts: [
      ['Id', invoice.id ?? null],
      ['Why', invoice.billing_reason],
      ['Customer', invoice.customer_email ?? idOf(invoice.customer)],
      ['Due', inWords(invoice.amount_remaining, invoice.currency)],
      ['Attempts', String(invoice.attempt_count)],
      ['Next attempt', timeInWords(invoice.next_payment_attempt)],
      ['Final at', invoice.status === 'draft' ? timeInWords(invoice.automatically_finalizes_at) : null],
      ...invoice.lines.data.map(({ description, amount }): [string, string] => [
        description ?? 'Line',
        inWords(amount, invoice.currency),
      ]),
    ],
    links: href ? [{ label: 'Its page', href }] : [],
    acts:
      world.account === null && invoice.status === 'open'
        ? [{ label: 'Try to collect it now', path: `/dev/stripe/invoices/${invoice.id}/collect`, body: {} }]
        : [],
  };
}

function disputeRow(dispute: Stripe.Dispute): Row {
  const open = !['won', 'lost', 'warning_closed'].includes(dispute.status);
  const close = (label: string, outcome: string): Act => ({
    label,
    path: `/dev/stripe/disputes/${dispute.id}/close`,
    body: { outcome },
  });
  return {
    id: dispute.id,
    kind: 'dispute',
    title: `${dispute.reason} · ${inWords(dispute.amount, dispute.currency)}`,
    status: dispute.status,
    at: dispute.created * 1000,
    facts: [
      ['Id', dispute.id],
      ['Charge', idOf(dispute.charge)],
      ['Answer until', timeInWords(dispute.evidence_details.due_by)],
      [
        'Evidence',
        dispute.evidence_details.has_evidence
          ? `handed in ${dispute.evidence_details.submission_count} times`
          : 'none',
      ],
    ],
    links: [],
    acts: open ? [close('The seller wins', 'won'), close('The seller loses', 'lost')] : [],
  };
}

function payoutRow(payout: Stripe.Payout): Row {
  const open = payout.status === 'pending' || payout.status === 'in_transit';
  const act = (label: string, what: string): Act => ({
    label,
    path: `/dev/stripe/payouts/${payout.id}/${what}`,
    body: {},
  });
  return {
    id: payout.id,
    kind: 'payout',
    title: inWords(payout.amount, payout.currency),
    status: payout.status,
    at: payout.created * 1000,
    facts: [
      ['Id', payout.id],
      ['Arrives', timeInWords(payout.arrival_date)],
      ['By itself', payout.automatic ? 'yes' : 'no'],
      ['Problem', payout.failure_message],
    ],
    links: [],
    acts: [
      ...(open ? [act('It arrives', 'pay')] : []),
      ...(['failed', 'canceled'].includes(payout.status) ? [] : [act('The bank sends it back', 'fail')]),
    ],
  };
}

function accountRow(account: Stripe.Account): Row {
  const due = account.requirements?.currently_due ?? [];
  const ask = (label: string, more: boolean): Act => ({
    label,
    path: `/dev/stripe/accounts/${account.id}/requirements`,
    body: { more },
  });
  return {
    id: account.id,
    kind: 'connected account',
    title: account.business_profile?.name ?? account.email ?? account.id,
    status: account.charges_enabled ? 'takes payments' : 'cannot take payments',
    at: (account.created ?? 0) * 1000,
    facts: [
      ['Id', account.id],
      ['Payouts', account.payouts_enabled ? 'enabled' : 'not enabled'],
      ['Wanted', due.join(', ') || null],
      ['Refused because', account.requirements?.disabled_reason ?? null],
    ],
    links: [{ label: 'What it may do', href: `/connect/${account.id}` }],
    acts: account.details_submitted ? [ask('Ask for a document', true), ask('Be content', false)] : [],
  };
}

function paymentRow(world: StripeWorld, intent: Stripe.PaymentIntent): Row {
  return {
    id: intent.id,
    kind: 'payment',
    title: `${inWords(intent.amount, intent.currency)} · ${intent.description ?? ''}`,
    status: intent.status,
    at: intent.created * 1000,
    facts: [
      ['Id', intent.id],
      ['Last problem', intent.last_payment_error?.message ?? null],
      ['Charge', idOf(intent.latest_charge)],
      ['Metadata', JSON.stringify(intent.metadata)],
    ],
    links: [],
    acts: paymentActs(world, intent.id),
  };
}

/** What can happen to a payment by itself, at once instead of after days. */
export function paymentActs({ state }: StripeWorld, intent: string | null): Act[] {
  const charges = Object.values(state.charges).filter(({ payment_intent }) => payment_intent === intent);
  const refunds = Object.values(state.refunds).filter(({ payment_intent }) => payment_intent === intent);
  const settle = (label: string, outcome: string): Act => ({
    label,
    path: `/dev/stripe/payments/${intent}/settle`,
    body: { outcome },
  });
  const pending =
    intent && state.pendingPayments[intent]
      ? [settle('The bank pays', 'succeeded'), settle('The bank does not pay', 'failed')]
      : [];
  const paid = charges.filter(
    ({ status, captured, disputed }) => status === 'succeeded' && captured && !disputed,
  );
  const dispute = paid.map(
    ({ id }): Act => ({
      label: 'The customer disputes it',
      path: `/dev/stripe/charges/${id}/dispute`,
      body: {},
    }),
  );
  const back = refunds
    .filter(({ status }) => status === 'succeeded' || status === 'pending')
    .map(
      ({ id, amount, currency }): Act => ({
        label: `The refund of ${inWords(amount, currency)} fails`,
        path: `/dev/stripe/refunds/${id}/settle`,
        body: { outcome: 'failed' },
      }),
    );
  return [...pending, ...dispute, ...back];
}
