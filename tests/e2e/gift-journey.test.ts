import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { linkIn } from '../support/mail-link.ts';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { confirmByMail, mailbox, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';

const rosa = stranger('Rosa Recipient');
let browser: TestBrowser;
let giver: Page;
let given: Page;
beforeAll(async () => {
  browser = await openBrowser();
  giver = await browser.anonymous({ viewport: desktop });
  given = await browser.anonymous({ viewport: phone });
});
afterAll(() => browser.close());

tellFailures(() => [giver, given].filter((one) => one !== undefined));

describe('a gift', () => {
  it('is bought for somebody else', async () => {
    await signIn(giver, loginOf('pixelpantry', 'client'), '/t/pixelpantry/shop/paper-textures');
    await giver.getByRole('button', { name: /^Add to cart/ }).click();
    await giver.getByRole('link', { name: 'Go to the cart' }).click();
    await giver.getByRole('button', { name: 'Give it as a gift' }).click();
    const sheet = giver.getByRole('dialog', { name: 'A gift' });
    await sheet.getByRole('button', { name: 'It is a gift' }).click();
    await see(sheet, 'Say who it is for.');
    await sheet.getByRole('textbox', { name: 'Who it is for' }).fill('Rosa');
    await sheet.getByRole('textbox', { name: 'Their e-mail address' }).fill(rosa.email);
    await sheet.getByRole('textbox', { name: 'Who it is from' }).fill('Aunt Noor');
    await sheet.getByRole('textbox', { name: /^A few words/ }).fill('Happy birthday!');
    await picture(giver, 'gift-form');
    await sheet.getByRole('button', { name: 'It is a gift' }).click();
    await giver.getByRole('button', { name: 'A gift for Rosa' }).waitFor();
    await giver.getByRole('button', { name: /^Pay £/ }).click();
    // A card is kept for them already.
    await giver.getByRole('radio', { name: /^Visa ending in 4242/ }).waitFor();
    await giver.getByRole('button', { name: /^Pay £/ }).click();
    await seeHeading(giver, 'Thank you: a gift for Rosa');
    await see(giver, `It went to Rosa (${rosa.email})`);
    await picture(giver, 'gift-order');
  });

  it('is opened on a phone by who it is for, with a new account', async () => {
    const mail = await mailbox().mailTo(rosa.email, 'Aunt Noor has a gift for you');
    await given.goto(linkIn(mail).pathname);
    await seeHeading(given, 'A gift from Aunt Noor');
    await see(given, 'Happy birthday!');
    await see(given, 'Paper Textures');
    await expectAccessible(given, 'a gift');
    await picture(given, 'gift', true);
    await given.getByRole('link', { name: 'Create an account and open it' }).click();
    await signUpByForm(given, rosa);
    await confirmByMail(given, rosa);
    await signInHere(given, rosa);
    await given.getByRole('button', { name: 'Open it' }).click();
    await given.waitForURL('**/t/pixelpantry/library');
    const card = given.getByRole('article', { name: /^Paper Textures/ });
    await see(card, 'A gift, since');
  });

  it('is nobody else’s afterwards, and who gave it hears of it', async () => {
    const mail = await mailbox().mailTo(rosa.email, 'Aunt Noor has a gift for you');
    await given.goto(linkIn(mail).pathname);
    await seeHeading(given, 'There is no gift behind this link');
    await giver.reload();
    await see(giver, 'It was opened on');
    await mailbox().mailTo(loginOf('pixelpantry', 'client').email, /Your gift has arrived: Paper Textures/);
  });
});
