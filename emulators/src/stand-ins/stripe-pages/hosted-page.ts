import type { Context } from 'hono';
import { html } from 'hono/html';
import { checkoutStyle } from '../checkout-page/checkout-style.ts';
import { type Html, page } from '../pages/html.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import { type Card, type CardProblems, readCard } from '../stripe/payments/cards.ts';
import { type PageWords, pageWords } from './page-words.ts';

const more = `
main.wide{max-width:720px;gap:20px}
.wide h1{font-size:24px;font-weight:650;letter-spacing:-.01em;color:var(--ink);margin:0}
.wide .card>p:first-child{margin-top:0}
fieldset label{display:flex;gap:10px;align-items:baseline;font-weight:450;font-size:16px;min-height:44px;margin:0}
.rows{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.rows>li{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between;border-top:1px solid var(--line);padding-top:12px}
.rows form{margin:0}
.rows strong{display:block}
.good{color:#1a7f4b}
@media (prefers-color-scheme:dark){.good{color:#6fd8a4}}
.soft{color:var(--soft)}
.rows button{width:auto;min-height:44px;padding:0 16px}
h3{font-size:17px;margin:0 0 12px}
`;

/** One of the pages that Stripe hosts, with what every one of them says. */
export function hostedPage(
  title: string,
  lang: string,
  words: PageWords,
  sections: readonly Html[],
  back: string | null = null,
): Html {
  const body = html`<main class="narrow wide">
    <div class="top"><h1>${title}</h1><span class="test">${words.test}</span></div>
    ${sections.map((section) => html`<section class="card">${section}</section>`)}
    ${back ? html`<a class="back" href="${back}"><span aria-hidden="true">←</span> ${words.back}</a>` : ''}
    <p class="foot">${words.note}</p>
  </main>`;
  return page(title, `${checkoutStyle}${more}`, body, '', lang);
}

/** What a page is about, or nothing. The account is in the address: `platform` or the id of a connected one. */
export function placeOf(platform: StripeWorld, context: Context): StripeWorld {
  const account = context.req.param('account');
  return account && account !== 'platform' && platform.state.accounts[account]
    ? platform.with({ account })
    : platform;
}

export const wordsFor = (context: Context, locale: string | null = null) =>
  pageWords(locale && locale !== 'auto' ? locale : (context.req.header('accept-language') ?? 'en'));

export function notThere(context: Context): Response | Promise<Response> {
  const { words, lang } = wordsFor(context);
  return context.html(hostedPage(words.gone, lang, words, [html`<p>${words.goneText}</p>`]), 404);
}

export type CardForm = { readonly values: Readonly<Record<string, string>>; readonly problems: CardProblems };
export const emptyCardForm: CardForm = { values: {}, problems: {} };

/** The fields of a card. */
export function cardFields(words: PageWords, { values, problems }: CardForm): Html {
  const field = (
    name: keyof CardProblems,
    label: string,
    autocomplete: string,
    placeholder = '',
  ) => html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="text" value="${values[name] ?? ''}" autocomplete="${autocomplete}" placeholder="${placeholder}"
      inputmode="${name === 'name' ? 'text' : 'numeric'}" required
      aria-invalid="${problems[name] ? 'true' : 'false'}" aria-describedby="${problems[name] ? `${name}-problem` : ''}" />
    ${problems[name] ? html`<p class="problem" id="${name}-problem">${problems[name]}</p>` : ''}
  </div>`;
  return html`${field('number', words.number, 'cc-number', '4242 4242 4242 4242')}
    <div class="pair">${field('expiry', words.expiry, 'cc-exp', '12 / 40')} ${field('cvc', words.cvc, 'cc-csc', '123')}</div>
    ${field('name', words.name, 'cc-name')}`;
}

/** The card somebody typed, or what is wrong with it. */
export async function typedCard(context: Context, now: number): Promise<{ card: Card } | { form: CardForm }> {
  const data = await context.req.formData();
  const text = (name: string) => String(data.get(name) ?? '').slice(0, 100);
  const values = { number: text('number'), expiry: text('expiry'), cvc: text('cvc'), name: text('name') };
  const read = readCard(values, new Date(now * 1000));
  return 'card' in read ? read : { form: { values, problems: read.problems } };
}

/** A day as it is said in a language. */
export const dayOf = (time: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time * 1000);
