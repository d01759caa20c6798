import { type Context, Hono } from 'hono';
import type Stripe from 'stripe';
import {
  answerChallenge,
  type Payer,
  type PaymentResult,
  submitSession,
} from '../stripe/checkout/pay-session.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { type Card, debitOf, readCard } from '../stripe/payments/cards.ts';
import {
  asksForCard,
  challengePage,
  checkoutPage,
  type FormProblems,
  type FormValues,
  noticePage,
} from './checkout-view.ts';
import { checkoutWords } from './checkout-words.ts';

type Session = Stripe.Checkout.Session;
type Open = { readonly session: Session; readonly world: StripeWorld };
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The hosted payment page, on `/checkout/<session>`. Works without scripts. */
export function checkoutRoutes(platform: StripeWorld): Hono {
  const app = new Hono();
  /** Cards that wait for the bank's check. In memory only: a restart asks for the card again. */
  const challenged = new Map<string, { card: Card; payer: Payer }>();

  const open = (context: Context): Open | { closed: Response | Promise<Response> } => {
    const id = context.req.param('id') ?? '';
    const world = worldWith(platform, id);
    const session = world.state.sessions[id];
    const { words, lang } = wordsFor(context, session ?? null);
    if (!session)
      return { closed: context.html(noticePage(words.unknown, words.unknownText, null, lang), 404) };
    if (session.status === 'open') return { session, world };
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
    { session, world }: Open,
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
      freeUntil: freeUntil(world, session, wordsFor(context, session).lang),
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
      : show(context, found, emptyValues(found.world, found.session), {}, null);
  });

  app.get('/:id/cancel', (context) => {
    const id = context.req.param('id');
    const session = worldWith(platform, id).state.sessions[id];
    return context.redirect((session && returnUrl(session, session.cancel_url)) ?? '/', 303);
  });

  app.post('/:id', async (context) => {
    const found = open(context);
    if ('closed' in found) return found.closed;
    const { session, world } = found;
    const { words } = wordsFor(context, session);
    const values = await readValues(context, world, session);
    const payer = { email: values.email.trim(), name: values.name.trim() };
    const emailProblem: FormProblems = emailForm.test(payer.email) ? {} : { email: words.emailProblem };
    const result = (each: PaymentResult, card: Card | null) => {
      if (each.kind === 'done') return done(context, session);
      if (each.kind === 'declined') return show(context, found, values, {}, each.message);
      if (card) challenged.set(session.id, { card, payer });
      return context.redirect(`/checkout/${session.id}/challenge`, 303);
    };
    if (!asksForCard(session)) {
      if (emailProblem.email) return show(context, found, values, emailProblem, null);
      return result(submitSession(world, session, null, payer), null);
    }
    if (values.method === 'sepa_debit') {
      const debit = debitOf(values.iban);
      const problems = { ...emailProblem, ...(debit ? {} : { iban: words.ibanProblem }) };
      if (!debit || problems.email) return show(context, found, values, problems, null);
      return result(submitSession(world, session, { debit }, payer), null);
    }
    const read = readCard(values, new Date(world.now() * 1000));
    const problems = { ...emailProblem, ...('problems' in read ? read.problems : {}) };
    if ('problems' in read || problems.email) return show(context, found, values, problems, null);
    return result(submitSession(world, session, { card: read.card }, payer), read.card);
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
    const { session, world } = found;
    const waiting = challenged.get(session.id);
    if (!waiting) return context.redirect(`/checkout/${session.id}`, 303);
    challenged.delete(session.id);
    const form = await context.req.formData();
    const passed = form.get('result') === 'complete';
    const result = answerChallenge(world, session, waiting.card, waiting.payer, passed);
    if (result.kind === 'done') return done(context, session);
    const alert = result.kind === 'declined' ? result.message : null;
    return show(context, found, emptyValues(world, session), {}, alert);
  });
  return app;
}

function freeUntil(world: StripeWorld, { id }: Session, lang: string): string | null {
  const end = world.state.sessionPlans[id]?.subscription?.trialEnd ?? null;
  return end === null
    ? null
    : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(end * 1000);
}

/** The account a session belongs to: pages are opened without saying so. */
function worldWith(platform: StripeWorld, id: string): StripeWorld {
  const accounts = [null, ...Object.keys(platform.state.accounts)];
  return (
    accounts.map((account) => platform.with({ account })).find(({ state }) => state.sessions[id]) ?? platform
  );
}

function wordsFor(context: Context, session: Session | null) {
  return checkoutWords(session?.locale ?? null, context.req.header('accept-language') ?? 'en');
}

/** The address that is known already, and not asked for: given with the session, or the customer's. */
function knownEmail(world: StripeWorld, { customer, customer_email }: Session): string | null {
  if (customer_email) return customer_email;
  const known = typeof customer === 'string' ? world.state.customers[customer] : undefined;
  return known && !known.deleted ? known.email : null;
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
