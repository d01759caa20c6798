import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { cards, goToPage, payWith } from './support/payment-page.ts';
import { confirmByMail, mailbox, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { tellFailures } from './support/tell-failures.ts';

const person = stranger('Odalys Ferreira');
const quotePath = '/t/brighthome/quote/regular-clean';
let browser: TestBrowser;
let page: Page;
/** The total as it was last shown, to be found again on every later page. */
let total = '';
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
});
afterAll(() => browser.close());

tellFailures(() => [page]);

const panel = () => page.getByRole('complementary', { name: 'Your price' });
const more = (what: string) => page.getByRole('button', { name: `More: ${what}` }).click();

/** What the panel says it comes to, once that is not `before`. */
async function totalShown(before = ''): Promise<string> {
  const shown = panel()
    .locator('dl')
    .getByText('Total', { exact: true })
    .locator('xpath=following-sibling::dd');
  await shown.waitFor();
  await expect.poll(async () => (await shown.textContent()) ?? '', { timeout: 15_000 }).not.toBe(before);
  return (await shown.textContent()) ?? '';
}

describe('somebody who needs their home cleaned, on a phone', () => {
  it('finds the price from the business’s own page', async () => {
    await page.goto('/t/brighthome');
    await page
      .getByRole('link', { name: /Regular clean/ })
      .first()
      .click();
    await page.waitForURL(`**${quotePath}`);
    await seeHeading(page, 'Regular clean');
    total = await totalShown();
  });

  it('sees it answer at every click, without asking the server', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/v1/')) asked.push(request.url());
    });
    await more('Bedrooms');
    total = await totalShown(total);
    await see(panel(), '3, 1 included');
    await page.getByText('Inside the oven').first().click();
    total = await totalShown(total);
    await see(panel(), 'Inside the oven');
    await page.getByText('Every two weeks').first().click();
    await expect.poll(() => page.getByRole('radio', { name: /^Every two weeks/ }).isChecked()).toBe(true);
    await picture(page, 'quote');
    expect(asked).toEqual([]);
    page.removeAllListeners('request');
  });

  it('enters a code that does not exist, then one that does', async () => {
    const code = page.getByLabel(/^Promo code/);
    await code.fill('NOSUCHCODE');
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await see(page, 'This code cannot be used here');
    await code.fill('welcome10');
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await see(panel(), 'Code WELCOME10');
    total = await totalShown(total);
  });

  it('is told at once whether anybody comes to their address', async () => {
    await page.getByRole('searchbox').fill('120 Elm Street, Austin');
    await page.getByRole('list', { name: 'Addresses found' }).getByRole('button').first().click();
    await see(page, 'We come there.');
    await page.getByLabel(/^How do we get in/).fill('The bell on the left');
  });

  it('chooses a time, and loses nothing by reloading', async () => {
    const times = page.getByRole('group', { name: /Morning|Afternoon/ }).getByRole('button');
    await times.first().click();
    await page.waitForFunction(() => document.querySelector('[aria-pressed="true"]') !== null);
    total = await totalShown();
    await page.reload();
    await see(page, 'We come there.');
    expect(await totalShown()).toBe(total);
    expect(await page.getByLabel(/^How do we get in/).inputValue()).toBe('The bell on the left');
    await see(panel(), 'Code WELCOME10');
  });

  it('makes an account, comes back, and holds the time at the price shown', async () => {
    await panel().getByRole('link', { name: 'Create an account and book' }).click();
    await signUpByForm(page, person);
    await confirmByMail(page, person);
    await signInHere(page, person);
    await page.waitForURL(`**${quotePath}`);
    expect(await totalShown()).toBe(total);
    await panel().getByRole('button', { name: 'Hold this time and pay' }).click();
    await seeHeading(page, 'This time is yours to take');
    await see(page.getByRole('complementary', { name: 'Your booking' }), total);
  });

  it('has it repeated every two weeks, and keeps the card for that', async () => {
    expect(await page.getByLabel('How often').inputValue()).toBe('everyTwoWeeks');
    await page.getByRole('button', { name: 'Repeat', exact: true }).click();
    await see(page, 'This is part of a series.');
  });

  it('pays exactly that, and is confirmed', async () => {
    await page.getByRole('button', { name: `Pay ${total}` }).waitFor();
    await goToPage(page);
    await payWith(page, cards.paid);
    await seeHeading(page, 'Your booking is confirmed');
    const mail = await mailbox().mailTo(person.email, /^Confirmed: /);
    expect(mail.attachments.some(({ filename }) => filename.endsWith('.ics'))).toBe(true);
  });

  it('has the next visits booked ahead, at the price of coming regularly', async () => {
    await page.goto('/t/brighthome/series');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Regular clean/ })
      .first()
      .click();
    const visits = page.getByRole('main').getByRole('heading', { level: 3 });
    await expect.poll(() => visits.count(), { timeout: 60_000, interval: 1_000 }).toBeGreaterThan(2);
  });

  it('cannot use the code for a first order again', async () => {
    await page.goto(quotePath);
    await see(panel(), 'Code WELCOME10');
    const times = page.getByRole('group', { name: /Morning|Afternoon/ }).getByRole('button');
    await times.first().click();
    await panel().getByRole('button', { name: 'Hold this time and pay' }).click();
    await see(panel(), 'This code cannot be used');
    expect(new URL(page.url()).pathname).toBe(quotePath);
  });
});
