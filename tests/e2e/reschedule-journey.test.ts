import { HOUR, paths } from '@evergrow/domain/kernel';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { moveStart } from '../smoke/time-machine.ts';
import { openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { chooseSlot } from './support/choose-slot.ts';
import { emulated } from './support/emulated.ts';
import { cards, goToPage, payWith } from './support/payment-page.ts';
import { confirmed, mailbox, type Person } from './support/people.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';
import { tokenOf } from './support/token-of.ts';

let browser: TestBrowser;
let page: Page;
let person: Person;
let token: () => string;
let bookingPage: string;
let holdsPath: string;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
  token = tokenOf(page);
  person = await confirmed('Nora Later');
  await signIn(page, person);
});
afterAll(() => browser.close());
tellFailures(() => [page]);

const move = () => page.getByRole('button', { name: 'Move to another time' });

describe('a client of a coach whose sessions can be moved until a day before', () => {
  it('books and reads until when it can be changed, and what it costs later', async () => {
    await book('coaching-session');
    await place(3 * 24);
    await see(page, 'Cancelling is free until');
    await see(page, 'You can move it until');
  });

  it('moves it in time, as often as the terms allow', async () => {
    await move().click();
    const sheet = page.getByRole('dialog', { name: 'Choose another time' });
    await chooseSlot(sheet);
    await sheet.getByRole('button', { name: /^Move to / }).click();
    await see(page, 'Moved to');
    const told = await mailbox().mailTo(person.email, 'New time:');
    expect(told.html).toContain('Duarte');
  });

  it('cannot move it any more within the last day, neither on the page nor past it', async () => {
    await place(20);
    await see(page, 'It is too late to move this yourself');
    await expect.poll(() => move().count()).toBe(0);
    const response = await fetch(`${inject('platform').urls.site}${apiPath()}/reschedule`, {
      method: 'POST',
      headers: {
        authorization: token(),
        'content-type': 'application/json',
        'idempotency-key': `late-${Date.now()}`,
      },
      body: JSON.stringify({ start: new Date(Date.now() + 5 * 24 * HOUR).toISOString() }),
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'cutoff_passed' });
  });

  it('reads what cancelling costs now, cancels, and gets the rest back', async () => {
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    const sheet = page.getByRole('dialog', { name: 'Cancel this booking?' });
    await see(sheet, /^Cancelling now costs .*50/);
    const said = (await sheet.getByText(/goes back to the card/).textContent()) ?? '';
    const amount = /[€$£]\s?[\d.,]+\d/.exec(said)?.[0] ?? 'no amount';
    await sheet.getByRole('button', { name: 'Cancel the booking' }).click();
    await see(page, 'The booking is cancelled.');
    const refund = await mailbox().mailTo(person.email, /refund/i);
    expect(refund.html).toContain(amount);
    await see(page.getByRole('region', { name: 'Price' }), amount);
  });
});

describe('a client of the same coach whose sessions can be moved late', () => {
  it('reads before moving that the fee of the day stays, and that the price does', async () => {
    await book('focus-session');
    await place(20);
    await see(page, /What cancelling costs at that moment stays due afterwards/);
    await move().click();
    const sheet = page.getByRole('dialog', { name: 'Choose another time' });
    await see(sheet, /^You are moving it late: if you cancel after moving, .*50.* stays due/);
    await see(sheet, /The price stays/);
    await chooseSlot(sheet);
    await sheet.getByRole('button', { name: /^Move to / }).click();
    await see(page, 'Moved to');
    const told = await mailbox().mailTo(person.email, 'New time: Focus session');
    expect(told.html).toMatch(/50 % of the price\) stays due/);
  });

  it('owes it however early they cancel, and reads so', async () => {
    await place(30 * 24);
    await see(page, /^Cancelling costs .*, however early/);
    const asked = await fetch(`${inject('platform').urls.site}${apiPath()}/terms`, {
      headers: { authorization: token() },
    });
    expect(await asked.json()).toMatchObject({ cancel: { percent: 50, freeUntil: null } });
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    const sheet = page.getByRole('dialog', { name: 'Cancel this booking?' });
    await see(sheet, /^Cancelling now costs .*50/);
    await sheet.getByRole('button', { name: 'Cancel the booking' }).click();
    await see(page, 'The booking is cancelled.');
    await see(page, /was kept, as agreed when booking/);
  });
});

/** Books and pays a session, and goes to its page. */
async function book(offering: string): Promise<void> {
  await page.goto(`/t/evergrow/book/duarte-queimado?offering=${offering}`);
  await chooseSlot(page);
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/holds')),
    page.getByRole('button', { name: 'Hold this time and pay' }).click(),
  ]);
  holdsPath = new URL(request.url()).pathname;
  await goToPage(page);
  await payWith(page, cards.paid);
  await seeHeading(page, 'Your booking is confirmed');
  const bookingId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  bookingPage = `/t/evergrow/bookings/${bookingId}`;
  await page.goto(bookingPage);
}

/** The API's own path of the booking, in the tenant the hold was made in. */
const apiPath = () => `${holdsPath.replace(/holds$/, 'bookings')}/${bookingPage.split('/').at(-1)}`;

/** Lets the session begin in so many hours, as if the time until then had passed. */
async function place(hours: number): Promise<void> {
  const [tenantId = '', bookingId = ''] = [apiPath().split('/').at(-3), apiPath().split('/').at(-1)];
  await moveStart(await emulated(), paths.booking(tenantId, bookingId), hours * 60);
}
