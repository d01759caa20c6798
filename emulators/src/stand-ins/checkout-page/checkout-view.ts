import { html } from 'hono/html';
import type Stripe from 'stripe';
import { type Html, money, page } from '../pages/html.ts';
import { checkoutScript, checkoutStyle } from './checkout-style.ts';
import type { CheckoutWords } from './checkout-words.ts';

export type FormValues = Readonly<
  Record<'email' | 'name' | 'number' | 'expiry' | 'cvc' | 'iban' | 'method', string>
>;
export type FormProblems = Partial<Record<keyof FormValues, string>>;

export type CheckoutView = {
  readonly session: Stripe.Checkout.Session;
  /** Known already, and not asked for. */
  readonly email: string | null;
  readonly items: readonly Stripe.LineItem[];
  /** Until when a subscription costs nothing, as a day in words. */
  readonly freeUntil: string | null;
  readonly values: FormValues;
  readonly problems: FormProblems;
  /** What went wrong as a whole: a declined card. */
  readonly alert: string | null;
  readonly words: CheckoutWords;
  readonly lang: string;
};

export function checkoutPage(view: CheckoutView): Html {
  const { session, words, lang } = view;
  const body = html`<main>
    <section aria-label="${words.total}">${summary(view)}</section>
    <section class="card" aria-labelledby="pay">
      <h2 id="pay">${session.mode === 'payment' ? words.heading : buttonLabel(view)}</h2>
      ${view.alert ? html`<p class="alert" role="alert">${view.alert}</p>` : ''}
      ${payForm(view)}
      ${asksForCard(session) ? testCards(words) : ''}
      <p class="foot">${words.note}</p>
    </section>
  </main>`;
  return page(words.title, checkoutStyle, body, checkoutScript, lang);
}

function summary(view: CheckoutView): Html {
  const { session, items, words, lang } = view;
  const price = (amount: number) => money(amount, session.currency ?? 'usd', lang);
  return html`<div class="top">
      ${session.cancel_url ? html`<a class="back" href="/checkout/${session.id}/cancel"><span aria-hidden="true">←</span> ${words.back}</a>` : html`<span></span>`}
      <span class="test">${words.test}</span>
    </div>
    ${brandOf(session)}
    <h1>${session.mode === 'setup' ? words.keep : words.total}</h1>
    ${session.mode === 'setup' ? '' : html`<p class="total">${price(session.amount_total ?? 0)}</p>`}
    ${view.freeUntil === null ? '' : html`<p class="soft">${words.freeUntil} ${view.freeUntil}</p>`}
    <ul class="items">
      ${items.map(
        ({ description, quantity, amount_total, price: sold }) => html`<li>
          <span>${description}${(quantity ?? 1) > 1 ? html`<small>${words.quantity} ${quantity}, ${price(amount_total / (quantity ?? 1))} ${words.each}</small>` : ''}</span>
          <span>${price(amount_total)}${everyInWords(sold, words)}</span>
        </li>`,
      )}
    </ul>
    ${session.mode === 'setup' ? '' : html`<div class="sum"><span>${words.total}</span><span>${price(session.amount_total ?? 0)}</span></div>`}`;
}

/** Whose page it is, as they asked to be shown. */
function brandOf({ branding_settings: look }: Stripe.Checkout.Session): Html | string {
  if (!look?.display_name) return '';
  const logo = look.logo?.url ? html`<img src="${look.logo.url}" alt="" width="32" height="32" />` : '';
  return html`<p class="brand">${logo}<span>${look.display_name}</span></p>`;
}

/** The button in the colour that was asked for, with letters that can be read on it. */
function buttonStyle({ branding_settings: look }: Stripe.Checkout.Session): string {
  if (!look) return '';
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(look.button_color.slice(at, at + 2), 16),
  );
  const ink = red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#111' : '#fff';
  return `background:${look.button_color};color:${ink}`;
}

/** How often a price is paid: " / month", " / 3 × month". */
function everyInWords(price: Stripe.Price | null, words: CheckoutWords): string {
  const every = price?.recurring;
  if (!every) return '';
  const names: Readonly<Record<string, string>> = words.intervals;
  const name = names[every.interval] ?? every.interval;
  return ` / ${every.interval_count > 1 ? `${every.interval_count} × ${name}` : name}`;
}

function buttonLabel({ session, words, lang }: CheckoutView): string {
  if (session.mode === 'setup') return words.keep;
  if (session.mode === 'subscription') return words.subscribe;
  if (session.amount_total === 0) return words.complete;
  return `${words.pay} ${money(session.amount_total ?? 0, session.currency ?? 'usd', lang)}`;
}

function payForm(view: CheckoutView): Html {
  const { session, words, values } = view;
  const free = !asksForCard(session);
  return html`<form method="post" action="/checkout/${session.id}" novalidate data-pay>
    ${view.email ? html`<input type="hidden" name="email" value="${view.email}" /><div class="field"><span class="soft">${view.email}</span></div>` : field(view, 'email', words.email, { type: 'email', autocomplete: 'email' })}
    ${session.payment_method_types.includes('sepa_debit') ? methods(words, values.method) : ''}
    ${
      free
        ? ''
        : html`<div data-method="card">
            ${field(view, 'number', words.number, { inputmode: 'numeric', autocomplete: 'cc-number', placeholder: '4242 4242 4242 4242' })}
            <div class="pair">
              ${field(view, 'expiry', words.expiry, { inputmode: 'numeric', autocomplete: 'cc-exp', placeholder: '12 / 40' })}
              ${field(view, 'cvc', words.cvc, { inputmode: 'numeric', autocomplete: 'cc-csc', placeholder: '123' })}
            </div>
          </div>
          ${session.payment_method_types.includes('sepa_debit') ? html`<div data-method="sepa_debit">${field(view, 'iban', words.iban, { autocomplete: 'off' })}</div>` : ''}
          ${field(view, 'name', words.name, { autocomplete: 'cc-name' })}`
    }
    ${session.custom_text.submit ? html`<p class="soft">${session.custom_text.submit.message}</p>` : ''}
    <button type="submit" data-busy="${words.busy}" style="${buttonStyle(session)}">${buttonLabel(view)}</button>
  </form>`;
}

function methods(words: CheckoutWords, chosen: string): Html {
  const choice = (value: string, label: string) =>
    html`<label><input type="radio" name="method" value="${value}" ${chosen === value ? 'checked' : ''} /> ${label}</label>`;
  return html`<fieldset>
    <legend>${words.method}</legend>
    <div class="choice">${choice('card', words.card)} ${choice('sepa_debit', words.debit)}</div>
  </fieldset>`;
}

type InputAttributes = {
  type?: 'text' | 'email';
  inputmode?: 'numeric';
  autocomplete: string;
  placeholder?: string;
};

function field(view: CheckoutView, name: keyof FormValues, label: string, attributes: InputAttributes): Html {
  const problem = view.problems[name];
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${attributes.type ?? 'text'}"
      value="${view.values[name]}"
      inputmode="${attributes.inputmode ?? (attributes.type === 'email' ? 'email' : 'text')}"
      autocomplete="${attributes.autocomplete}"
      placeholder="${attributes.placeholder ?? ''}"
      required
      aria-invalid="${problem ? 'true' : 'false'}"
      aria-describedby="${problem ? `${name}-problem` : ''}"
    />
    ${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : ''}
  </div>`;
}

function testCards(words: CheckoutWords): Html {
  const cards: [string, string][] = [
    ['4242 4242 4242 4242', words.success],
    ['4000 0025 0000 3155', words.challenge],
    ['4000 0000 0000 0002', words.declined],
    ['4000 0000 0000 9995', words.funds],
    ['4000 0000 0000 0069', words.expired],
    ['4000 0000 0000 0127', words.wrongCode],
  ];
  return html`<details>
    <summary>${words.cards}</summary>
    <div data-method="card">
      <table>
        ${cards.map(([number, effect]) => html`<tr><th scope="row"><code>${number}</code></th><td>${effect}</td><td><button type="button" data-card="${number}" aria-label="${words.use} ${number}">${words.use}</button></td></tr>`)}
      </table>
      <p>${words.anyDate}</p>
    </div>
    <div data-method="sepa_debit" hidden>
      <table>
        <tr><th scope="row"><code>AT611904300234573201</code></th><td>${words.debitPaid}</td></tr>
        <tr><th scope="row"><code>AT861904300235473202</code></th><td>${words.debitFailed}</td></tr>
      </table>
    </div>
  </details>`;
}

/** Whether the page wants a card, or an account: not where nothing is paid, now or later. */
export function asksForCard({
  mode,
  amount_total,
  payment_method_collection,
}: Stripe.Checkout.Session): boolean {
  if (mode === 'setup') return true;
  if (mode === 'subscription') return payment_method_collection === 'always' || (amount_total ?? 0) > 0;
  return (amount_total ?? 0) > 0;
}

/** The bank's page of 3-D Secure. */
export function challengePage(session: Stripe.Checkout.Session, words: CheckoutWords, lang: string): Html {
  const amount = money(session.amount_total ?? 0, session.currency ?? 'usd', lang);
  const body = html`<main class="narrow">
    <section class="card">
      <p><span class="test">${words.test}</span></p>
      <h2>${words.bank}</h2>
      <p class="total">${amount}</p>
      <p>${words.bankText}</p>
      <form method="post" action="/checkout/${session.id}/challenge">
        <div class="field"><button type="submit" name="result" value="complete">${words.passed}</button></div>
        <button class="plain" type="submit" name="result" value="fail">${words.failed}</button>
      </form>
    </section>
  </main>`;
  return page(words.bank, checkoutStyle, body, '', lang);
}

/** A page that only says something. */
export function noticePage(
  heading: string,
  text: string,
  link: { href: string; label: string } | null,
  lang: string,
): Html {
  const body = html`<main class="narrow">
    <section class="card">
      <h2>${heading}</h2>
      <p>${text}</p>
      ${link ? html`<a class="back" href="${link.href}">${link.label}</a>` : ''}
    </section>
  </main>`;
  return page(heading, checkoutStyle, body, '', lang);
}
