import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../pages/html.ts';
import { finishOnboarding } from '../stripe/connect/accounts.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { hostedPage, notThere, wordsFor } from './hosted-page.ts';
import type { PageWords } from './page-words.ts';

const outcomes = ['verified', 'document', 'rejected'] as const;

/** Where the owner of a connected account tells who they are, on `/connect/<account>/<link>`. */
export function onboardingPages(platform: StripeWorld): Hono {
  const app = new Hono();
  const accountOf = (context: Context) => platform.state.accounts[context.req.param('account') ?? ''];
  /** Only to a web page: the address comes from a query. */
  const webAddress = (text: string | null) =>
    text && /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
  const query = (context: Context) => new URL(context.req.url).searchParams;
  const isOver = (context: Context) => Number(query(context).get('expires') ?? 0) < platform.now();

  app.get('/:account', (context) => {
    const account = accountOf(context);
    if (!account) return notThere(context);
    const { words, lang } = wordsFor(context);
    const answer = (yes: boolean) => (yes ? words.yes : words.no);
    const due = account.requirements?.currently_due ?? [];
    const body = html`<p><strong>${account.business_profile?.name ?? account.email ?? account.id}</strong></p>
      <p>${words.charges}: ${answer(account.charges_enabled)} · ${words.payouts}: ${answer(account.payouts_enabled)}</p>
      ${due.length > 0 ? html`<ul>${due.map((each) => html`<li><code>${each}</code></li>`)}</ul>` : ''}`;
    return context.html(hostedPage(words.accountState, lang, words, [body]));
  });
  app.get('/:account/:link', (context) => {
    const account = accountOf(context);
    if (!account) return notThere(context);
    const refresh = webAddress(query(context).get('refresh_url'));
    if (isOver(context) && refresh) return context.redirect(refresh, 303);
    const { words, lang } = wordsFor(context);
    return context.html(hostedPage(words.onboarding, lang, words, [form(words)]));
  });
  app.post('/:account/:link', async (context) => {
    const account = accountOf(context);
    if (!account) return notThere(context);
    const given = await context.req.formData();
    const text = (name: string) => String(given.get(name) ?? '').slice(0, 60);
    const outcome = outcomes.find((each) => each === text('outcome')) ?? 'verified';
    finishOnboarding(platform, account, {
      outcome,
      iban: text('iban') || 'DE89370400440532013000',
      name: text('name'),
    });
    return context.redirect(webAddress(query(context).get('return_url')) ?? `/connect/${account.id}`, 303);
  });
  return app;
}

function form(words: PageWords): Html {
  const choice = (value: (typeof outcomes)[number]) =>
    html`<label><input type="radio" name="outcome" value="${value}" ${value === 'verified' ? 'checked' : ''} /> ${words[value]}</label>`;
  return html`<p>${words.onboardingText}</p>
    <form method="post">
      <div class="field"><label for="name">${words.name}</label><input id="name" name="name" type="text" autocomplete="name" /></div>
      <div class="field"><label for="iban">${words.account}</label><input id="iban" name="iban" type="text" value="DE89370400440532013000" autocomplete="off" /></div>
      <fieldset><legend>${words.found}</legend>${outcomes.map(choice)}</fieldset>
      <button type="submit">${words.submit}</button>
    </form>`;
}
