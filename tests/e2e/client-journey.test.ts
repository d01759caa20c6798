import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from '../support/mail-link.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { chooseSlot } from './support/choose-slot.ts';
import {
  answerPlace,
  answerStand,
  answerWays,
  answerWeek,
  answerWords,
  answerYou,
  challenges,
  goals,
} from './support/intake-steps.ts';
import { cards, passCheck, payByForm } from './support/payment-page.ts';
import { confirmByMail, mailbox, signInHere, signUpByForm, stranger } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { tellFailures } from './support/tell-failures.ts';

const person = stranger('Marina Solano');
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
});
afterAll(() => browser.close());

tellFailures(() => [page]);

const next = () => page.getByRole('button', { name: 'Next' }).click();

describe('somebody who needs a coach, on a phone', () => {
  it('finds the practice and signs up on the way to the questions', async () => {
    await page.goto('/');
    await seeHeading(page, 'Your whole practice, in one calm place');
    await page.getByRole('link', { name: 'Visit Evergrow' }).click();
    await page.waitForURL('**/t/evergrow');
    await seeHeading(page, 'Who you will meet');
    await page.getByRole('link', { name: 'Find my match' }).click();
    await page.getByRole('link', { name: 'Create an account' }).click();
    await signUpByForm(page, person);
    await confirmByMail(page, person);
    await signInHere(page, person);
    await page.waitForURL('**/t/evergrow/intake');
    await page.getByRole('button', { name: 'Continue as a client' }).click();
  });

  it('answers in six steps, is told what is wrong, and loses nothing by reloading', async () => {
    await seeHeading(page, 'Where you are');
    await next();
    await see(page, 'Please answer this one.');
    await answerPlace(page);

    await seeHeading(page, 'What you want to change');
    await page.getByLabel(/^What should be different/).fill('Too short');
    await next();
    await see(page, 'A little more, please: at least 20 characters.');
    await answerWords(page);
    await page.reload();
    expect(await page.getByLabel(/^What should be different/).inputValue()).toBe(goals);
    expect(await page.getByLabel(/^What is in the way/).inputValue()).toBe(challenges);
    expect(await page.getByRole('checkbox', { name: 'Leadership' }).isChecked()).toBe(true);
    await next();

    await seeHeading(page, 'Where you stand');
    await page.getByLabel(/^What can you spend/).fill('a lot');
    await see(page, 'This is not an amount we can read.');
    await answerStand(page);
    await answerWeek(page);
    await answerWays(page);
    await answerYou(page);
  });

  it('consents, and watches the answers become matches', async () => {
    await seeHeading(page, 'Seal and send');
    const send = page.getByRole('button', { name: 'Seal and send', exact: true });
    await send.click();
    await see(page, 'We need this one to find your match.');
    await page.getByRole('checkbox', { name: 'Finding my match' }).check();
    await send.click();
    await seeHeading(page, 'Your matches are ready');
    await page.waitForURL('**/t/evergrow/matches');
    await see(page, 'Best match');
    expect(
      await page.getByRole('list', { name: 'Why' }).first().getByRole('listitem').count(),
    ).toBeGreaterThan(1);
  });

  it('opens the best match and holds one of their free times', async () => {
    const best = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
    const name = (await best.textContent()) ?? '';
    await best.click();
    await seeHeading(page, name);
    await page.getByRole('main').getByRole('link', { name: /^Book/ }).first().click();
    await seeHeading(page, `Book with ${name}`);
    const time = await chooseSlot(page);
    const summary = page.getByRole('complementary', { name: 'Your booking' });
    await see(summary, time);
    await summary.getByRole('button', { name: 'Hold this time and pay' }).click();
    await seeHeading(page, 'This time is yours to take');
    await see(page, 'Held for you for');
    await see(page.getByRole('complementary', { name: 'Your booking' }), time);
  });

  it('is declined, tries again, proves to the bank who they are, and is confirmed', async () => {
    await payByForm(page, cards.declined);
    await see(page, 'Nothing was charged. Try another card, or ask your bank.');
    await see(page, 'Held for you for');
    await expectAccessible(page, 'paying a booking');
    await picture(page, 'pay-booking', true);
    await payByForm(page, cards.challenged);
    await passCheck(page);
    await seeHeading(page, 'Your booking is confirmed');
    await see(page, person.email);
  });

  it('has the mail with the calendar file, and the word of it under the bell', async () => {
    const mail = await mailbox().mailTo(person.email, /^Confirmed: /);
    const file = mail.attachments.find(({ filename }) => filename.endsWith('.ics'));
    expect(Buffer.from(file?.content ?? '', 'base64').toString()).toContain('BEGIN:VEVENT');
    expect(linkIn(mail).origin).toBe(browser.site);

    await page.getByRole('button', { name: /^Notifications: \d+\+? new/ }).click();
    const word = page.getByRole('link', { name: /Booking confirmed/ });
    await word.click();
    await page.waitForURL('**/t/evergrow/bookings/*');
    await see(page, 'Confirmed');
  });

  it('finds the booking among their own and moves it', async () => {
    await page.getByRole('link', { name: 'Bookings' }).filter({ visible: true }).first().click();
    await seeHeading(page, 'My bookings');
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
    await page.getByRole('button', { name: 'Move to another time' }).click();
    const sheet = page.getByRole('dialog', { name: 'Choose another time' });
    await chooseSlot(sheet);
    await sheet.getByRole('button', { name: /^Move to / }).click();
    await see(page, 'Moved to another time');
    await mailbox().mailTo(person.email, /^New time: /);
  });

  it('cancels it and sees the money come back', async () => {
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    const sheet = page.getByRole('dialog', { name: 'Cancel this booking?' });
    await see(sheet, /goes back to the card you paid with/);
    await sheet.getByLabel(/^Why\?/).fill('My week has changed');
    await sheet.getByRole('button', { name: 'Cancel the booking' }).click();
    await see(page, 'The booking is cancelled.');
    await see(page, 'My week has changed');
    const price = page.getByRole('region', { name: 'Price' });
    await see(price, 'Given back');
    await see(price, /^−/);
    const mail = await mailbox().mailTo(person.email, 'Your refund is on its way');
    expect(mail.html).toContain('Refund');
    await page.getByRole('button', { name: /^Notifications: \d+\+? new/ }).click();
    await page.getByRole('link', { name: /Refund on its way/ }).waitFor();
  });
});
