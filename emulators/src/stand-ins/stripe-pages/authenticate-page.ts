import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import { money } from '../pages/html.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { answerCheck } from '../stripe/payments/confirm.ts';
import { answerSetupCheck } from '../stripe/payments/setup-intents.ts';
import { hostedPage, notThere, placeOf, wordsFor } from './hosted-page.ts';

/** The bank's page of 3-D Secure, on `/authenticate/<account>/<intent>?client_secret=…`. */
export function authenticatePages(platform: StripeWorld): Hono {
  const app = new Hono();
  const find = (context: Context) => {
    const world = placeOf(platform, context);
    const id = context.req.param('id') ?? '';
    const intent = world.state.intents[id];
    const setup = world.state.setupIntents[id];
    const secret = new URL(context.req.url).searchParams.get('client_secret');
    const found = intent ?? setup;
    return found && found.client_secret === secret ? { world, intent, setup, found } : null;
  };

  app.get('/:account/:id', (context) => {
    const place = find(context);
    if (!place) return notThere(context);
    const { words, lang } = wordsFor(context);
    if (place.found.status !== 'requires_action') {
      return context.html(hostedPage(words.bank, lang, words, [html`<p>${words.answered}</p>`]));
    }
    const amount = place.intent
      ? html`<p class="total">${money(place.intent.amount, place.intent.currency, lang)}</p>`
      : '';
    const body = html`${amount}
      <p>${words.bankText}</p>
      <form method="post">
        <div class="field"><button type="submit" name="result" value="complete">${words.passed}</button></div>
        <button class="plain" type="submit" name="result" value="fail">${words.failed}</button>
      </form>`;
    return context.html(hostedPage(words.bank, lang, words, [body]));
  });

  app.post('/:account/:id', async (context) => {
    const place = find(context);
    if (!place) return notThere(context);
    const { world, intent, setup, found } = place;
    const passed = (await context.req.formData()).get('result') === 'complete';
    const back = found.next_action?.redirect_to_url?.return_url ?? null;
    if (intent) answerCheck(world, intent, passed);
    if (setup) answerSetupCheck(world, setup, passed);
    const { words, lang } = wordsFor(context);
    // In the frame Stripe.js shows it in, the page around it is told.
    const tell = raw(
      "<script>parent !== window && parent.postMessage({ kind: 'authenticated' }, '*')</script>",
    );
    if (!back)
      return context.html(hostedPage(words.bank, lang, words, [html`<p>${words.answered}</p>${tell}`]));
    const url = new URL(back);
    const kind = intent ? 'payment_intent' : 'setup_intent';
    url.searchParams.set(kind, found.id);
    url.searchParams.set(`${kind}_client_secret`, found.client_secret ?? '');
    url.searchParams.set('redirect_status', passed && found.status === 'succeeded' ? 'succeeded' : 'failed');
    return context.redirect(url.href, 303);
  });
  return app;
}
