import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import type { InvoiceOutcome, StripeWorld } from '../core/stripe-world.ts';
import { type Card, type Debit, outcomeOf, outcomeOfSaving } from '../payments/cards.ts';
import { answerCheck, attemptPayment } from '../payments/confirm.ts';
import { createCustomer, idOf } from '../payments/customers.ts';
import { newIntent } from '../payments/payment-intents.ts';
import { giveTo, newCardMethod, newDebitMethod } from '../payments/payment-methods.ts';
import { answerSetupCheck, attemptSetup, newSetupIntent } from '../payments/setup-intents.ts';
import { subscribe } from './subscribe.ts';

type Session = Stripe.Checkout.Session;
export type Payer = { readonly email: string; readonly name: string };
export type PaymentResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'declined'; readonly message: string };

/** What somebody gave on the payment page: a card, a bank account, or nothing where nothing is due. */
export type Given = { readonly card: Card } | { readonly debit: Debit } | null;

/** Pays, keeps or subscribes with what was given on the page. A challenge is finished with `answerChallenge`. */
export function submitSession(
  world: StripeWorld,
  session: Session,
  given: Given,
  payer: Payer,
): PaymentResult {
  rememberPayer(session, payer);
  if (session.mode === 'subscription') return beginSubscription(world, session, given, payer, false);
  if (given === null) {
    complete(world, session);
    return { kind: 'done' };
  }
  if (session.customer === null && session.customer_creation === 'always') makeCustomer(world, session);
  const method = methodOf(world, given, payer);
  if (session.mode === 'setup') {
    const setup = setupOf(world, session);
    attemptSetup(world, setup, { method, authenticated: false, returnUrl: session.url });
    return afterSetup(world, session, setup);
  }
  const intent = intentOf(world, session);
  attemptPayment(world, intent, { method, offSession: false, authenticated: false, returnUrl: session.url });
  return resultOf(intent.status, intent.last_payment_error?.message);
}

/** The card holder passed the bank's check, or did not. */
export function answerChallenge(
  world: StripeWorld,
  session: Session,
  card: Card,
  payer: Payer,
  passed: boolean,
): PaymentResult {
  if (session.mode === 'subscription') {
    if (passed) return beginSubscription(world, session, { card }, payer, true);
    return {
      kind: 'declined',
      message:
        'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    };
  }
  if (session.mode === 'setup') {
    const setup = setupOf(world, session);
    answerSetupCheck(world, setup, passed);
    return afterSetup(world, session, setup);
  }
  const intent = intentOf(world, session);
  answerCheck(world, intent, passed);
  return resultOf(intent.status, intent.last_payment_error?.message);
}

function resultOf(status: string, message: string | undefined): PaymentResult {
  if (status === 'requires_action') return { kind: 'challenge' };
  if (status === 'requires_payment_method') return { kind: 'declined', message: message ?? '' };
  return { kind: 'done' };
}

function afterSetup(world: StripeWorld, session: Session, setup: Stripe.SetupIntent): PaymentResult {
  if (setup.status === 'succeeded') complete(world, session);
  return resultOf(setup.status, setup.last_setup_error?.message);
}

/** The bank is asked before anything is made: a subscription that was declined on the page never began. */
function beginSubscription(
  world: StripeWorld,
  session: Session,
  given: Given,
  payer: Payer,
  authenticated: boolean,
): PaymentResult {
  const card = given && 'card' in given ? given.card : null;
  const free = session.amount_total === 0;
  const asked = card ? (free ? outcomeOfSaving(card.number) : outcomeOf(card.number)) : null;
  if (asked?.kind === 'challenge' && !authenticated) return { kind: 'challenge' };
  const outcome = asked?.kind === 'challenge' ? asked.passed : asked;
  if (outcome?.kind === 'decline') return { kind: 'declined', message: outcome.message };
  const customer = session.customer === null ? makeCustomer(world, session) : (idOf(session.customer) ?? '');
  const method = given ? methodOf(world, given, payer) : null;
  if (method) {
    if (card) world.state.savedCards[method.id] = { ...card, setUp: true };
    giveTo(world, method, customer);
  }
  const paid = subscribe(world, session, customer, method);
  if (!free) session.payment_status = paid ? 'paid' : 'unpaid';
  complete(world, session);
  return { kind: 'done' };
}

function methodOf(world: StripeWorld, given: NonNullable<Given>, payer: Payer): Stripe.PaymentMethod {
  return 'card' in given
    ? newCardMethod(world, given.card, payer)
    : newDebitMethod(world, given.debit, payer);
}

/** The payment of a session; as in the real thing it exists from the first attempt on. */
function intentOf(world: StripeWorld, session: Session): Stripe.PaymentIntent {
  const known = world.state.intents[idOf(session.payment_intent) ?? ''];
  if (known) return known;
  const plan = world.state.sessionPlans[session.id];
  if (!plan) throw refuse('This session has no plan.');
  const intent = newIntent(world, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'eur',
    customer: idOf(session.customer),
    paymentMethodTypes: session.payment_method_types,
    ...plan.payment,
    captureMethod: plan.payment.captureMethod === 'manual' ? 'manual' : 'automatic_async',
  });
  session.payment_intent = intent.id;
  return intent;
}

function setupOf(world: StripeWorld, session: Session): Stripe.SetupIntent {
  const known = world.state.setupIntents[idOf(session.setup_intent) ?? ''];
  if (known) return known;
  const plan = world.state.sessionPlans[session.id]?.setup;
  const setup = newSetupIntent(world, {
    customer: idOf(session.customer),
    description: plan?.description ?? null,
    metadata: plan?.metadata ?? {},
    paymentMethodTypes: session.payment_method_types,
    usage: 'off_session',
  });
  session.setup_intent = setup.id;
  return setup;
}

function rememberPayer(session: Session, { email, name }: Payer): void {
  session.customer_details = {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: name || null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

function makeCustomer(world: StripeWorld, session: Session): string {
  const { email = null, name = null } = session.customer_details ?? {};
  session.customer = createCustomer(world, { email, name }).id;
  return session.customer;
}

function complete(world: StripeWorld, session: Session): void {
  if (session.customer === null && session.customer_creation === 'always') makeCustomer(world, session);
  session.status = 'complete';
  session.url = null;
  world.changed();
  world.emit('checkout.session.completed', session);
}

/** What a payment came to means to the session it was made in: at once, or after it was completed unpaid. */
export function followSession(world: StripeWorld, intent: Stripe.PaymentIntent): void {
  const session = Object.values(world.state.sessions).find(
    ({ payment_intent }) => payment_intent === intent.id,
  );
  if (!session || session.status === 'expired') return;
  const paid = intent.status === 'succeeded';
  const wasOpen = session.status === 'open';
  if (paid && session.payment_status === 'unpaid') {
    session.payment_status = 'paid';
    if (!wasOpen) {
      world.changed();
      // What was held on a card is taken by the seller: Stripe tells that in the payment only.
      if (intent.capture_method !== 'manual') world.emit('checkout.session.async_payment_succeeded', session);
      return;
    }
  }
  if (wasOpen && (paid || ['processing', 'requires_capture'].includes(intent.status)))
    complete(world, session);
  if (!wasOpen && intent.status === 'requires_payment_method')
    world.emit('checkout.session.async_payment_failed', session);
}

/** What the first invoice of a subscription came to, when that is known only after the page was left. */
export function followSessionInvoice(
  world: StripeWorld,
  invoice: Stripe.Invoice,
  outcome: InvoiceOutcome,
): void {
  const session = Object.values(world.state.sessions).find((each) => each.invoice === invoice.id);
  if (session?.status !== 'complete' || session.payment_status !== 'unpaid') return;
  if (outcome === 'paid') session.payment_status = 'paid';
  world.changed();
  const came = outcome === 'paid' ? 'async_payment_succeeded' : 'async_payment_failed';
  world.emit(`checkout.session.${came}`, session);
}
