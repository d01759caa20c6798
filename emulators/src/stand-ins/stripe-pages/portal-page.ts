import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type Stripe from 'stripe';
import { type Html, money } from '../pages/html.ts';
import { cancelNow } from '../stripe/billing/cancel.ts';
import { changeSubscription } from '../stripe/billing/change-subscription.ts';
import { isOver, periodOf } from '../stripe/billing/subscription-facts.ts';
import { costOf, nameOf } from '../stripe/catalog/new-price.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { outcomeOfSaving } from '../stripe/payments/cards.ts';
import { idOf, timeOf } from '../stripe/payments/customers.ts';
import { giveTo, newCardMethod } from '../stripe/payments/payment-methods.ts';
import {
  type CardForm,
  cardFields,
  dayOf,
  emptyCardForm,
  hostedPage,
  notThere,
  placeOf,
  typedCard,
  wordsFor,
} from './hosted-page.ts';
import { type PageWords, stateInWords } from './page-words.ts';

type Place = {
  readonly world: StripeWorld;
  readonly session: Stripe.BillingPortal.Session;
  readonly customer: Stripe.Customer;
  readonly features: Stripe.BillingPortal.Configuration['features'];
};
type View = Place & { readonly words: PageWords; readonly lang: string };

/** The page on which customers look after their subscriptions, on `/portal/<account>/<session>`. Works without scripts. */
export function portalPages(platform: StripeWorld): Hono {
  const app = new Hono();
  const find = (context: Context): Place | null => {
    const place = placeOf(platform, context);
    const session = place.state.portalSessions[context.req.param('id') ?? ''];
    const customer = place.state.customers[session?.customer ?? ''];
    const configuration = place.state.portalConfigurations[idOf(session?.configuration) ?? ''];
    if (!session || !customer || customer.deleted || !configuration) return null;
    return { world: timeOf(place, customer.id), session, customer, features: configuration.features };
  };
  const show = (
    context: Context,
    place: Place,
    form: CardForm,
    alert: string | null,
    told: string | null = null,
  ) => {
    const { words, lang } = wordsFor(context, place.session.locale);
    const view = { ...place, words, lang };
    const parts = [
      ...(told ? [html`<p role="status" class="good">${told}</p>`] : []),
      subscriptions(view),
      ...(place.features.payment_method_update.enabled ? [method(view, form, alert)] : []),
      ...(place.features.invoice_history.enabled ? [invoices(view)] : []),
    ];
    return context.html(
      hostedPage(words.portal, lang, words, parts, place.session.return_url),
      alert ? 422 : 200,
    );
  };

  app.get('/:account/:id', (context) => {
    const place = find(context);
    return place ? show(context, place, emptyCardForm, null) : notThere(context);
  });
  app.post('/:account/:id/card', async (context) => {
    const place = find(context);
    if (!place?.features.payment_method_update.enabled) return notThere(context);
    const typed = await typedCard(context, place.world.now());
    const { words } = wordsFor(context, place.session.locale);
    if ('form' in typed) return show(context, place, typed.form, words.payUnknown);
    const outcome = outcomeOfSaving(typed.card.number);
    if (outcome.kind === 'decline') return show(context, place, emptyCardForm, outcome.message);
    keepCard(place, typed.card);
    return show(context, place, emptyCardForm, null, words.cardKept);
  });
  app.post('/:account/:id/subscriptions/:sub/:act', (context) => {
    const place = find(context);
    const subscription = place?.world.state.subscriptions[context.req.param('sub')];
    if (!place || !subscription || idOf(subscription.customer) !== place.customer.id || isOver(subscription))
      return notThere(context);
    if (!place.features.subscription_cancel.enabled) return notThere(context);
    const { mode, proration_behavior } = place.features.subscription_cancel;
    const act = context.req.param('act');
    if (act === 'cancel' && mode === 'immediately') {
      cancelNow(place.world, subscription, 'cancellation_requested', {
        prorate: proration_behavior !== 'none',
      });
    } else setEnd(place.world, subscription, act === 'cancel');
    return context.redirect(context.req.path.replace(/\/subscriptions\/.*$/, ''), 303);
  });
  return app;
}

/** The card is the one everything is paid with from now on. */
function keepCard({ world, customer }: Place, card: Parameters<typeof newCardMethod>[1]): void {
  const made = newCardMethod(world, { ...card, setUp: true }, { name: card.name, email: customer.email });
  giveTo(world, made, customer.id);
  const before = structuredClone(customer);
  customer.invoice_settings.default_payment_method = made.id;
  for (const subscription of Object.values(world.state.subscriptions)) {
    if (idOf(subscription.customer) === customer.id && subscription.default_payment_method)
      subscription.default_payment_method = made.id;
  }
  world.changed();
  world.emit('customer.updated', customer, before);
}

function setEnd(world: StripeWorld, subscription: Stripe.Subscription, ends: boolean): void {
  changeSubscription(world, subscription, {
    prorationBehavior: 'none',
    anchorNow: false,
    cancelAtPeriodEnd: ends,
    fields: {},
    paymentBehavior: 'allow_incomplete',
    offSession: false,
  });
}

function subscriptions({ world, session, customer, features, words, lang }: View): Html {
  const own = Object.values(world.state.subscriptions).filter(
    (each) => idOf(each.customer) === customer.id && !isOver(each),
  );
  const address = `/portal/${world.account ?? 'platform'}/${session.id}`;
  const rows = own.map((subscription) => {
    const price = subscription.items.data.reduce(
      (sum, item) => sum + costOf(world, item.price, item.quantity ?? 0),
      0,
    );
    const ends = subscription.cancel_at_period_end || subscription.cancel_at !== null;
    const when = ends ? words.ends : subscription.status === 'trialing' ? words.trialUntil : words.renews;
    const act = ends ? 'resume' : 'cancel';
    const now = features.subscription_cancel.mode === 'immediately';
    const label = ends ? words.resume : now ? words.cancelNow : words.cancel;
    const names = subscription.items.data.map((item) => nameOf(world, item.price)).join(', ');
    return html`<li>
      <span><strong>${names}</strong>
        <span class="soft">${money(price, subscription.currency, lang)} · ${stateInWords(words, subscription.status)} · ${when} ${dayOf(periodOf(subscription).end, lang)}</span></span>
      ${features.subscription_cancel.enabled ? html`<form method="post" action="${address}/subscriptions/${subscription.id}/${act}"><button class="plain" type="submit">${label}</button></form>` : ''}
    </li>`;
  });
  return html`<h3>${words.plan}</h3>${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p>${words.nothing}</p>`}`;
}

function method({ world, session, customer, words }: View, form: CardForm, alert: string | null): Html {
  const kept = world.state.paymentMethods[idOf(customer.invoice_settings.default_payment_method) ?? ''];
  const now = kept?.card
    ? `${kept.card.brand} ···· ${kept.card.last4} (${kept.card.exp_month} / ${kept.card.exp_year})`
    : words.noMethod;
  return html`<h3>${words.method}</h3>
    <p>${now}</p>
    ${alert ? html`<p class="alert" role="alert">${alert}</p>` : ''}
    <form method="post" action="/portal/${world.account ?? 'platform'}/${session.id}/card" novalidate>
      ${cardFields(words, form)}<button type="submit">${words.change}</button>
    </form>`;
}

function invoices({ world, customer, words, lang }: View): Html {
  const own = Object.values(world.state.invoices)
    .filter((each) => idOf(each.customer) === customer.id && each.status !== 'draft')
    .reverse();
  const rows = own.map(
    (invoice) => html`<li><span><a href="${invoice.hosted_invoice_url ?? ''}">${invoice.number}</a>
      <span class="soft">${dayOf(invoice.created, lang)} · ${stateInWords(words, invoice.status)}</span></span>
      <span>${money(invoice.total, invoice.currency, lang)}</span></li>`,
  );
  return html`<h3>${words.invoices}</h3>${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p>${words.noInvoices}</p>`}`;
}
