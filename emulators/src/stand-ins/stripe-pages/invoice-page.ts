import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type Stripe from 'stripe';
import { type Html, money } from '../pages/html.ts';
import { attemptInvoice } from '../stripe/billing/collect.ts';
import { intentOfInvoice } from '../stripe/billing/invoices.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { idOf, timeOf } from '../stripe/payments/customers.ts';
import { newCardMethod } from '../stripe/payments/payment-methods.ts';
import {
  type CardForm,
  cardFields,
  emptyCardForm,
  hostedPage,
  notThere,
  placeOf,
  typedCard,
  wordsFor,
} from './hosted-page.ts';
import { type PageWords, stateInWords } from './page-words.ts';

/** An invoice as its customer sees and pays it, on `/invoice/<account>/<invoice>`. */
export function invoicePages(platform: StripeWorld): Hono {
  const app = new Hono();
  const find = (context: Context) => {
    const world = placeOf(platform, context);
    const invoice = world.state.invoices[context.req.param('id') ?? ''];
    return invoice && invoice.status !== 'draft' ? { world, invoice } : null;
  };
  const show = (context: Context, invoice: Stripe.Invoice, form: CardForm, alert: string | null) => {
    const { words, lang } = wordsFor(context);
    const title = `${words.invoice} ${invoice.number}`;
    return context.html(
      hostedPage(title, lang, words, sections(invoice, words, lang, form, alert)),
      alert ? 422 : 200,
    );
  };
  const pages = ['/:account/:id', '/:account/:id/pdf'];
  for (const path of pages) {
    app.get(path, (context) => {
      const found = find(context);
      return found ? show(context, found.invoice, emptyCardForm, null) : notThere(context);
    });
  }
  app.post('/:account/:id', async (context) => {
    const found = find(context);
    if (!found) return notThere(context);
    const { invoice } = found;
    const world = timeOf(found.world, idOf(invoice.customer));
    const typed = await typedCard(context, found.world.now());
    const { words } = wordsFor(context);
    if ('form' in typed) return show(context, invoice, typed.form, words.payUnknown);
    const method = newCardMethod(world, typed.card, { name: typed.card.name, email: invoice.customer_email });
    attemptInvoice(world, invoice, { method: method.id, offSession: false });
    const intent = intentOfInvoice(world, invoice);
    const check = intent?.next_action?.redirect_to_url?.url;
    if (check) return context.redirect(check, 303);
    if (invoice.status === 'paid') return context.redirect(context.req.url, 303);
    return show(context, invoice, emptyCardForm, intent?.last_payment_error?.message ?? words.payUnknown);
  });
  return app;
}

function sections(
  invoice: Stripe.Invoice,
  words: PageWords,
  lang: string,
  form: CardForm,
  alert: string | null,
): Html[] {
  const price = (amount: number) => money(amount, invoice.currency, lang);
  const off = invoice.subtotal - invoice.total;
  const used = (invoice.ending_balance ?? 0) - invoice.starting_balance;
  const row = (label: string, amount: number) =>
    html`<div class="sum"><span>${label}</span><span>${price(amount)}</span></div>`;
  const summary = html`<p class="total">${price(invoice.amount_remaining || invoice.total)}</p>
    <p class="soft">${words.state}: ${stateInWords(words, invoice.status)}${invoice.customer_email ? ` · ${invoice.customer_email}` : ''}</p>
    <ul class="items">${invoice.lines.data.map(({ description, amount }) => html`<li><span>${description}</span><span>${price(amount)}</span></li>`)}</ul>
    ${off === 0 ? '' : row(words.discount, -off)} ${row(words.total, invoice.total)}
    ${used === 0 ? '' : row(words.credit, -used)} ${row(words.due, invoice.amount_remaining)}`;
  const payable =
    (invoice.status === 'open' || invoice.status === 'uncollectible') && invoice.amount_remaining > 0;
  if (!payable) return [summary];
  const pay = html`${alert ? html`<p class="alert" role="alert">${alert}</p>` : ''}
    <form method="post" novalidate>${cardFields(words, form)}<button type="submit">${words.pay} ${price(invoice.amount_remaining)}</button></form>`;
  return [summary, pay];
}
