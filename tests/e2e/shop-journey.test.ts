import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { linkIn } from '../support/mail-link.ts';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { cards, passCheck, payByForm, typeCard } from './support/payment-page.ts';
import { confirmByMail, mailbox, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';
import { tokenOf } from './support/token-of.ts';

const person = stranger('Noor Haddad');
let browser: TestBrowser;
let page: Page;
let seller: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
});
afterAll(() => browser.close());

tellFailures(() => [page, seller].filter((one) => one !== undefined));

const code = `SHELF${Date.now().toString(36).toUpperCase()}`;
/** What is sold: a zip by its first bytes. */
const sold = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(300_000)]);
const main = (on: Page) => on.getByRole('main');
const summary = () => page.getByRole('region', { name: 'What it costs' });

describe('who runs a shop', () => {
  it('makes a code for ten percent off', async () => {
    seller = await browser.anonymous({ viewport: desktop });
    const token = tokenOf(seller);
    await signIn(seller, loginOf('pixelpantry', 'owner'), '/w/pixelpantry/orders');
    await seeHeading(seller, 'Orders');
    const made = await fetch(`${browser.site}/v1/t/pixelpantry/promo-codes`, {
      method: 'POST',
      headers: { authorization: token(), 'content-type': 'application/json', 'idempotency-key': code },
      body: JSON.stringify({
        code,
        kind: 'percent',
        value: 10,
        minimum: 0,
        firstOrder: false,
        offeringIds: [],
        from: null,
        until: null,
        maxUses: 1,
        maxPerClient: 1,
        active: true,
      }),
    });
    expect(made.status).toBeLessThan(300);
  });
});

describe('who sells', () => {
  it('uploads what a product is delivered as, and it is offered once it was checked', async () => {
    await seller.goto('/w/pixelpantry/products/quiet-gradients');
    await seller.getByRole('button', { name: 'Add a file' }).click();
    const sheet = seller.getByRole('dialog', { name: 'Add a file' });
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: 'Quiet Gradients (final).zip', mimeType: 'application/zip', buffer: sold });
    await see(sheet, '300 kB');
    await sheet.getByRole('button', { name: 'Upload' }).click();
    await sheet.waitFor({ state: 'hidden' });
    const item = seller.getByRole('listitem').filter({ hasText: 'Quiet Gradients (final).zip' });
    await item.getByText('Offered').first().waitFor();
    await expectAccessible(seller, 'the files of a product');
    await picture(seller, 'files');
  });
});

describe('somebody who buys, on a phone', () => {
  it('puts two things into the cart, one of them twice, and takes one out and back', async () => {
    await page.goto('/t/pixelpantry/shop/quiet-gradients');
    await page.getByRole('button', { name: /^Add to cart/ }).click();
    await page.goto('/t/pixelpantry/shop/paper-textures');
    await page.getByRole('button', { name: /^Add to cart/ }).click();
    await page.getByRole('link', { name: 'Go to the cart' }).click();
    await seeHeading(page, 'Your cart');
    const group = page.getByRole('group', { name: 'How many of Quiet Gradients' });
    await group.getByRole('button', { name: 'One more' }).click();
    await page.getByRole('button', { name: 'Remove Paper Textures from a Real Drawer' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    // Twice 12 and 16 are 40; a fifth on top.
    await see(summary(), '£48');
    await expectAccessible(page, 'the cart');
    await picture(page, 'cart', true);
  });

  it('is told that a code is none, and pays less with the right one', async () => {
    const typed = page.getByRole('textbox', { name: /^Promo code/ });
    await typed.fill('NOSUCHCODE');
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await see(page, 'There is no such code.');
    await page.getByRole('button', { name: 'Remove NOSUCHCODE' }).click();
    await typed.fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await see(summary(), '£43.20');
  });

  it('signs up on the way, and finds the cart as it was', async () => {
    await page.getByRole('link', { name: 'Create an account and pay' }).click();
    await signUpByForm(page, person);
    await confirmByMail(page, person);
    await signInHere(page, person);
    await page.waitForURL('**/t/pixelpantry/cart');
    await see(summary(), '£43.20');
  });

  it('is declined, tries again, and it is theirs', async () => {
    await page.getByRole('button', { name: 'Pay £43.20' }).click();
    await seeHeading(page, 'Pay for your order');
    await typeCard(page, cards.declined);
    await expectAccessible(page, 'paying an order');
    await picture(page, 'pay', true);
    await page.getByRole('button', { name: 'Pay £43.20' }).click();
    await see(page, 'Nothing was charged. Try another card, or ask your bank.');
    await page.getByRole('checkbox', { name: 'Keep this card for next time' }).check();
    await payByForm(page, cards.challenged);
    await passCheck(page);
    await seeHeading(page, 'Thank you, it is yours');
    await expectAccessible(page, 'the order');
    await picture(page, 'order', true);
    const mail = await mailbox().mailTo(person.email, /Quiet Gradients and 1 more/);
    expect(linkIn(mail).pathname).toBe(new URL(page.url()).pathname);
  });

  it('downloads the very bytes from the order, and finds them in their library', async () => {
    const file = /^Download ?: Quiet Gradients \(final\)\.zip$/;
    const button = page.getByRole('button', { name: file });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('Quiet Gradients (final).zip');
    expect((await readFile(await download.path())).equals(sold)).toBe(true);
    await page.goto('/t/pixelpantry/library');
    await seeHeading(page, 'Library');
    const card = page.getByRole('article', { name: 'Quiet Gradients' });
    await card.getByRole('button', { name: file }).waitFor();
    await see(card, '9 downloads left');
    await expectAccessible(page, 'the library');
    await picture(page, 'library', true);
  });

  it('has it among their purchases, and the cart is empty', async () => {
    await page.goto('/t/pixelpantry/purchases');
    await page.getByRole('link', { name: /Quiet Gradients and 1 more/ }).waitFor();
    await expectAccessible(page, 'the purchases');
    await page.goto('/t/pixelpantry/cart');
    await seeHeading(page, 'Your cart is empty');
  });

  it('cannot read an order by somebody else’s account', async () => {
    await page.goto('/t/pixelpantry/orders/nobodys-order');
    await seeHeading(page, 'There is no such order');
  });
});

describe('giving back', () => {
  it('one of the two things: the seller says why, the buyer sees it', async () => {
    await seller.goto('/w/pixelpantry/orders');
    await main(seller)
      .getByRole('button', { name: /Quiet Gradients and 1 more/ })
      .first()
      .click();
    const sheet = seller.getByRole('dialog', { name: 'Order' });
    await see(sheet, person.displayName);
    await sheet.getByRole('button', { name: 'Give money back' }).click();
    const field = sheet.getByRole('textbox', { name: /^Paper Textures/ });
    await field.fill('99');
    await see(sheet, 'Enter an amount that is not more than this.');
    // 16 less a tenth, and a fifth of that.
    await field.fill('17.28');
    await sheet.getByRole('textbox', { name: 'Why' }).fill('Bought by mistake');
    await sheet.getByRole('button', { name: 'Give back £17.28' }).click();
    await see(seller, '£17.28 go back');
    await picture(seller, 'orders');
    await page.goto('/t/pixelpantry/purchases');
    await page.getByRole('link', { name: /Quiet Gradients and 1 more/ }).click();
    await seeHeading(page, 'Partly given back');
    await see(page, '£17.28 given back');
  });
});

describe('a dispute', () => {
  const { standIns } = inject('platform').urls;
  const bank = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${standIns}/dev/stripe/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { id: string };
  };
  let dispute: string;

  it('is shown to the seller with what the buyer says and until when it can be answered', async () => {
    // The refund has reached the bank: what is disputed is the rest.
    const sheet = seller.getByRole('dialog', { name: 'Order' });
    await see(sheet, 'Refund of £17.28 made');
    const orderId = new URL(page.url()).pathname.split('/').at(-1);
    const headers = { authorization: 'Bearer sk_test_bank' };
    const found = await fetch(`${standIns}/v1/payment_intents?limit=100`, { headers });
    const { data } = (await found.json()) as {
      data: { metadata: { orderId?: string }; latest_charge: string }[];
    };
    const charge = data.find(({ metadata }) => metadata.orderId === orderId)?.latest_charge;
    dispute = (await bank(`charges/${charge}/dispute`, { reason: 'product_not_received' })).id;
    await seeHeading(page, 'Your bank is looking into this payment');
    await seller.goto('/w/pixelpantry/orders?view=disputed');
    await main(seller)
      .getByRole('button', { name: /Quiet Gradients and 1 more/ })
      .click();
    await see(sheet, 'The bank holds the money and waits for your answer');
    await see(sheet, 'They did not get what they bought');
    await see(sheet, 'Answer until');
    await see(sheet, '£25.92');
    await expect.poll(() => sheet.getByRole('button', { name: 'Give money back' }).count()).toBe(0);
    await expectAccessible(seller, 'a disputed order');
    await picture(seller, 'dispute');
  });

  it('that is won leaves everything as it was', async () => {
    await bank(`disputes/${dispute}/close`, { outcome: 'won' });
    await see(seller.getByRole('dialog', { name: 'Order' }), 'Won: the money is yours again');
    await seeHeading(page, 'Partly given back');
  });
});

describe('the next time', () => {
  it('the card that was kept pays, once its bank has seen its owner', async () => {
    await page.goto('/t/pixelpantry/shop/paper-textures');
    await page.getByRole('button', { name: /^Add to cart/ }).click();
    await page.getByRole('link', { name: 'Go to the cart' }).click();
    await page.getByRole('button', { name: /^Pay £/ }).click();
    await page.getByRole('radio', { name: /^Visa ending in 3155/ }).waitFor();
    await expectAccessible(page, 'paying with a card that is kept');
    await picture(page, 'pay-kept', true);
    await page.getByRole('button', { name: /^Pay £/ }).click();
    await passCheck(page);
    await seeHeading(page, 'Thank you, it is yours');
  });

  it('and is given back when its owner says so', async () => {
    await page.goto('/t/pixelpantry/purchases');
    await page.getByRole('link', { name: 'Payment methods' }).click();
    await seeHeading(page, 'Payment methods');
    await see(main(page), 'Visa ending in 3155');
    await expectAccessible(page, 'the cards that are kept');
    await picture(page, 'payment-methods');
    await main(page).getByRole('button', { name: 'Remove' }).click();
    await see(page, 'No card is kept');
  });
});
