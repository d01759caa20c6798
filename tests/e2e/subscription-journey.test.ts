import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { cards } from './support/payment-page.ts';
import { confirmByMail, mailbox, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';

const person = stranger('Imke Verhoeven');
const day = 24 * 60 * 60;
let browser: TestBrowser;
let page: Page;
let seller: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
  seller = await browser.anonymous({ viewport: desktop });
});
afterAll(() => browser.close());

tellFailures(() => [page, seller].filter((one) => one !== undefined));

const own = '/t/evergrow/subscriptions';
const member = () => page.getByRole('region', { name: /^(Membership|Inner circle)/ });

/** Time passes at the payment service, and what is due happens. */
async function pass(days: number): Promise<void> {
  const answer = await fetch(`${inject('platform').urls.standIns}/dev/stripe/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds: days * day }),
  });
  expect(answer.status).toBeLessThan(300);
}

/** Opens their subscriptions again and again until this can be read there: events take their time. */
async function seeOwn(words: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(own);
        await seeHeading(page, 'Subscriptions and invoices');
        await page
          .getByRole('region', { name: /^(Membership|Inner circle)/ })
          .first()
          .waitFor();
        return await page.getByText(words).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
}

async function enterCard(number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry (MM / YY)').fill('12 / 40');
  await page.getByLabel('Security code').fill('123');
}

const sendCard = () =>
  page
    .locator('form')
    .filter({ has: page.getByLabel('Card number') })
    .locator('button[type=submit]')
    .click();

/** On the payment service's own page: this card is the one to charge from now on. */
async function keepCard(number: string): Promise<void> {
  await enterCard(number);
  await page.getByLabel('Name').fill('Card Holder');
  await sendCard();
  await see(page, 'The card is kept and used from now on.');
}

describe('somebody who subscribes, on a phone', () => {
  it('chooses a plan, signs up on the way, and has a trial', async () => {
    await page.goto('/t/evergrow/plans');
    await seeHeading(page, 'Plans');
    const plan = page.getByRole('region', { name: 'Membership' });
    await see(plan, '€29 a month');
    await expectAccessible(page, 'the plans');
    await picture(page, 'plans', true);
    await plan.getByRole('link', { name: 'Create an account to subscribe' }).click();
    await signUpByForm(page, person);
    await confirmByMail(page, person);
    await signInHere(page, person);
    await page.waitForURL('**/t/evergrow/plans');
    await page.getByRole('button', { name: /^Try it free for 14 days/ }).click();
    await enterCard(cards.paid);
    await page.getByLabel('Name').fill('Card Holder');
    await sendCard();
    await page.waitForURL(`**${own}?result=success`);
    await seeOwn('Trial');
    await expectAccessible(page, 'the subscriptions');
    await picture(page, 'subscriptions-trial', true);
    await mailbox().mailTo(person.email, /Your trial has begun/);
  });

  it('is charged when the trial is over', async () => {
    await pass(15);
    await seeOwn(/€29 are charged next on/);
    await see(page, 'Paid so far');
  });

  it('changes the plan for exactly what is shown first', async () => {
    await pass(10);
    await page.goto(own);
    await member().getByRole('button', { name: 'Change the plan' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Plan', { exact: true }).selectOption({ label: 'Inner circle' });
    await sheet.getByRole('button', { name: 'Show what it costs' }).click();
    const pay = sheet.getByRole('button', { name: /^Change and pay/ });
    const shown = /€[\d.,]+/.exec((await pay.textContent()) ?? '')?.[0] ?? '';
    expect(shown).not.toBe('');
    await picture(page, 'subscription-change', true);
    await pay.click();
    await see(page, 'Your plan has changed');
    await seeOwn('€79 a month');
    await see(page.getByRole('region', { name: 'Paid so far' }), shown);
  });

  it('is told that a renewal failed, keeps what it opens, and makes it good with another card', async () => {
    await member().getByRole('button', { name: 'Card and invoices' }).click();
    await keepCard(cards.failsLater);
    await pass(21);
    await seeOwn('Payment missing');
    await see(member(), /could not be charged. It is tried again on/);
    await expectAccessible(page, 'a payment that is missing');
    await picture(page, 'subscription-past-due', true);
    await mailbox().mailTo(person.email, /^A payment failed/);
    await member().getByRole('button', { name: 'Enter another card' }).click();
    await keepCard(cards.paid);
    await page.goto(own);
    await member().getByRole('button', { name: 'Try the payment again' }).click();
    await see(page, 'Paid, thank you');
    await seeOwn(/€79 are charged next on/);
  });

  it('ends it with its period, and it ends', async () => {
    await member().getByRole('button', { name: 'End it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End it then' }).click();
    await see(page, 'It will end with the period');
    await seeOwn(/Nothing more is charged/);
    await pass(32);
    await seeOwn(/It ended on/);
  });
});

describe('who runs the business', () => {
  it('sees who is subscribed, and how a plan is sold', async () => {
    await signIn(seller, loginOf('evergrow', 'owner'), '/w/evergrow/subscriptions?view=ended');
    await seeHeading(seller, 'Subscriptions');
    await see(seller, person.displayName);
    await expectAccessible(seller, 'all subscriptions');
    await picture(seller, 'all-subscriptions', true);
    await seller.goto('/w/evergrow/products/membership');
    await seeHeading(seller, 'Membership');
    await seller.getByRole('button', { name: 'Save the subscription' }).waitFor();
    await expectAccessible(seller, 'the editor of a plan');
    await picture(seller, 'plan-editor', true);
  });
});
