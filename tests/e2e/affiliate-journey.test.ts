import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { cards, goToPage, payWith } from './support/payment-page.ts';
import { confirmByMail, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';

const friend = stranger('Ines Moreau');
let browser: TestBrowser;
/** Who recommends: a client of the shop. */
let affiliate: Page;
let buyer: Page;
let seller: Page;
beforeAll(async () => {
  browser = await openBrowser();
  affiliate = await browser.anonymous({ viewport: phone });
  buyer = await browser.anonymous({ viewport: phone });
  seller = await browser.anonymous({ viewport: desktop });
});
afterAll(() => browser.close());

tellFailures(() => [affiliate, buyer, seller].filter((one) => one !== undefined));

const main = (on: Page) => on.getByRole('main');

describe('a recommendation, from the link to the payout', () => {
  it('begins with a business that pays at once, and somebody who asks to recommend', async () => {
    await signIn(seller, loginOf('pixelpantry', 'owner'), '/w/pixelpantry/affiliates?tab=terms');
    await seeHeading(seller, 'Affiliates');
    await seller.getByRole('textbox', { name: /^Days until it is paid/ }).fill('0');
    await seller.getByRole('button', { name: 'Save' }).click();
    await see(seller, 'Saved. It holds for what is sold from now on.');
    await signIn(affiliate, loginOf('pixelpantry', 'client'), '/t/pixelpantry/recommend');
    await seeHeading(affiliate, 'Recommend us');
    await expectAccessible(affiliate, 'recommending');
    await affiliate.getByRole('button', { name: 'Ask to join' }).click();
    await see(affiliate, 'You have asked to recommend.');
    await seller.goto('/w/pixelpantry/affiliates');
    await main(seller)
      .getByRole('button', { name: /^Accept/ })
      .click();
    await main(seller)
      .getByRole('button', { name: new RegExp(`^Pause.*${loginOf('pixelpantry', 'client').displayName}`) })
      .waitFor();
  });

  it('goes on with a link that a stranger follows and buys by', async () => {
    await affiliate.reload();
    const link = new URL((await main(affiliate).locator('code').textContent()) ?? '');
    expect(link.pathname).toBe('/t/pixelpantry/shop');
    await buyer.goto(`/t/pixelpantry/shop/quiet-gradients${link.search}`);
    await buyer.waitForURL((url) => url.search === '');
    await buyer.getByRole('button', { name: /^Add to cart/ }).click();
    await buyer.getByRole('link', { name: 'Go to the cart' }).click();
    await see(buyer, 'You came by a recommendation.');
    await expectAccessible(buyer, 'a cart that was recommended');
    await buyer.getByRole('link', { name: 'Create an account and pay' }).click();
    await signUpByForm(buyer, friend);
    await confirmByMail(buyer, friend);
    await signInHere(buyer, friend);
    await buyer.waitForURL('**/t/pixelpantry/cart');
    await buyer.getByRole('button', { name: 'Pay £14.40' }).click();
    await goToPage(buyer);
    await payWith(buyer, cards.paid);
    await seeHeading(buyer, 'Thank you, it is yours');
  });

  it('shows the affiliate what they earned', async () => {
    await expect
      .poll(
        async () => {
          await affiliate.reload();
          await seeHeading(affiliate, 'Recommend us');
          await affiliate.getByText('Followed', { exact: true }).waitFor();
          return await main(affiliate).getByText('£1.80').count();
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    await picture(affiliate, 'recommend', true);
  });

  it('and ends with the seller noting that it was paid', async () => {
    await seller.goto('/w/pixelpantry/affiliates?tab=payouts');
    await see(main(seller), '£1.80');
    await picture(seller, 'affiliate-payouts', true);
    await main(seller)
      .getByRole('button', { name: /^Note as paid/ })
      .click();
    await see(seller, 'Nothing is due.');
    await expectAccessible(seller, 'what was paid');
  });
});
