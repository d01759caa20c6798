import { type Context, Hono } from 'hono';
import type Stripe from 'stripe';
import { type Card, debitOutcomeOf, readCard } from '../stripe/cards.ts';
import { answerChallenge, completeFree, payWithCard, payWithDebit } from '../stripe/payments.ts';
import type { StripeWorld } from '../stripe/stripe-world.ts';
import {
  challengePage,
  checkoutPage,
  type FormProblems,
  type FormValues,
  noticePage,
} from './checkout-view.ts';
import { checkoutWords } from './checkout-words.ts';

type Session = Stripe.Checkout.Session;
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The hosted payment page, on `/checkout/<session>`. Works without scripts. */
export function checkoutRoutes(world: StripeWorld): Hono {
  const app = new Hono();
  /** Cards that wait for the bank's check. In memory only: a restart asks for the card again. */
  const challenged = new Map<string, Card>();

  const open = (context: Context): { session: Session } | { closed: Response | Promise<Response> } => {
    const session = world.state.sessions[context.req.param('id') ?? ''];
    const { words, lang } = wordsFor(context, session ?? null);
    if (!session)
      return { closed: context.html(noticePage(words.unknown, words.unknownText, null, lang), 404) };
    if (session.status === 'open') return { session };
    const text = session.status === 'complete' ? words.overPaid : words.overExpired;
    const href =
      session.status === 'complete'
        ? returnUrl(session, session.success_url)
        : returnUrl(session, session.cancel_url);
    return {
      closed: context.html(
        noticePage(words.over, text, href ? { href, label: words.back } : null, lang),
        410,
      ),
    };
  };
  const show = (
    context: Context,
    session: Session,
    values: FormValues,
    problems: FormProblems,
    alert: string | null,
  ) => {
    const items = world.state.lineItems[session.id] ?? [];
    const view = {
      session,
      email: knownEmail(world, session),
      items,
      values,
      problems,
      alert,
      ...wordsFor(context, session),
    };
    return context.html(checkoutPage(view), alert || Object.keys(problems).length > 0 ? 422 : 200);
  };
  const done = (context: Context, session: Session) =>
    context.redirect(returnUrl(session, session.success_url) ?? '/', 303);

  app.get('/:id', (context) => {
    const found = open(context);
    return 'closed' in found
      ? found.closed
      : show(context, found.session, emptyValues(world, found.session), {}, null);
  });

  app.get('/:id/cancel', (context) => {
    const session = world.state.sessions[context.req.param('id')];
    return context.redirect((session && returnUrl(session, session.cancel_url)) ?? '/', 303);
  });

  app.post('/:id', async (context) => {
    const found = open(context);
    if ('closed' in found) return found.closed;
    const { session } = found;
    const { words } = wordsFor(context, session);
    const values = await readValues(context, world, session);
    const payer = { email: values.email.trim(), name: values.name.trim() };
    const emailProblem: FormProblems = emailForm.test(payer.email) ? {} : { email: words.emailProblem };
    if (session.amount_total === 0 && !emailProblem.email) {
      completeFree(world, session, payer);
      return done(context, session);
    }
    if (values.method === 'sepa_debit') {
      const outcome = debitOutcomeOf(values.iban.replaceAll(/\s/g, '').toUpperCase());
      const problems = { ...emailProblem, ...(outcome ? {} : { iban: words.ibanProblem }) };
      if (!outcome || problems.email) return show(context, session, values, problems, null);
      payWithDebit(world, session, outcome, payer);
      return done(context, session);
    }
    const read = readCard(values, new Date(world.now() * 1000));
    const problems = { ...emailProblem, ...('problems' in read ? read.problems : {}) };
    if ('problems' in read || problems.email) return show(context, session, values, problems, null);
    const result = payWithCard(world, session, read.card, payer);
    if (result.kind === 'paid') return done(context, session);
    if (result.kind === 'declined') return show(context, session, values, {}, result.message);
    challenged.set(session.id, read.card);
    return context.redirect(`/checkout/${session.id}/challenge`, 303);
  });

  app.get('/:id/challenge', (context) => {
    const found = open(context);
    if ('closed' in found) return found.closed;
    if (!challenged.has(found.session.id)) return context.redirect(`/checkout/${found.session.id}`, 303);
    const { words, lang } = wordsFor(context, found.session);
    return context.html(challengePage(found.session, words, lang));
  });

  app.post('/:id/challenge', async (context) => {
    const found = open(context);
    if ('closed' in found) return found.closed;
    const card = challenged.get(found.session.id);
    if (!card) return context.redirect(`/checkout/${found.session.id}`, 303);
    challenged.delete(found.session.id);
    const form = await context.req.formData();
    const result = answerChallenge(world, found.session, card, form.get('result') === 'complete');
    if (result.kind === 'paid') return done(context, found.session);
    const alert = result.kind === 'declined' ? result.message : null;
    return show(context, found.session, emptyValues(world, found.session), {}, alert);
  });
  return app;
}

function wordsFor(context: Context, session: Session | null) {
  return checkoutWords(session?.locale ?? null, context.req.header('accept-language') ?? 'en');
}

/** The address that is known already, and not asked for: given with the session, or the customer's. */
function knownEmail(world: StripeWorld, { customer, customer_email }: Session): string | null {
  if (customer_email) return customer_email;
  return typeof customer === 'string' ? (world.state.customers[customer]?.email ?? null) : null;
}

function emptyValues(world: StripeWorld, session: Session): FormValues {
  const email = session.customer_details?.email ?? knownEmail(world, session) ?? '';
  return { email, name: '', number: '', expiry: '', cvc: '', iban: '', method: 'card' };
}

async function readValues(context: Context, world: StripeWorld, session: Session): Promise<FormValues> {
  const form = await context.req.formData();
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300);
  return {
    email: knownEmail(world, session) ?? text('email'),
    name: text('name'),
    number: text('number'),
    expiry: text('expiry'),
    cvc: text('cvc'),
    iban: text('iban'),
    method: text('method') || 'card',
  };
}

function returnUrl(session: Session, url: string | null): string | null {
  return url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) ?? null;
}
