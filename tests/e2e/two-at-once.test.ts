import { randomUUID } from 'node:crypto';
import { DAY } from '@evergrow/domain/kernel';
import { slotsResponseSchema } from '@evergrow/domain/scheduling';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { chooseSlot } from './support/choose-slot.ts';
import { giveAddress } from './support/give-address.ts';
import { cards, goToPage, payWith } from './support/payment-page.ts';
import { confirmed } from './support/people.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';
import { tokenOf } from './support/token-of.ts';

const bookPage = '/t/brighthome/book/rosalind-achebe?offering=family-home';
const home = '120 Elm Street, Austin';
let browser: TestBrowser;
let ana: Page;
let ben: Page;
let anasToken: () => string;
let bensToken: () => string;
beforeAll(async () => {
  browser = await openBrowser();
  ana = await browser.anonymous({ viewport: phone });
  ben = await browser.anonymous({ viewport: desktop });
  anasToken = tokenOf(ana);
  bensToken = tokenOf(ben);
  await signIn(ana, await confirmed('Ana Quick'));
  await signIn(ben, await confirmed('Ben Quicker'));
});
afterAll(() => browser.close());
tellFailures(() => [ana, ben]);

type Point = { lat: number; lng: number };

/** The last time of the coming weeks that is still free at a place. */
async function lastFree({ lat, lng }: Point): Promise<string> {
  const [from = '', to = ''] = [5, 25].map((days) => new Date(Date.now() + days * DAY).toISOString());
  const asked = new URLSearchParams({
    ...{ offeringId: 'family-home', timeZone: 'UTC', from: from.slice(0, 10), to: to.slice(0, 10) },
    ...{ lat: String(lat), lng: String(lng) },
  });
  const path = `/v1/public/tenants/brighthome/providers/rosalind-achebe/slots?${asked}`;
  const found = slotsResponseSchema.parse(await (await fetch(`${browser.site}${path}`)).json());
  return found.slots.at(-1)?.start ?? '';
}

const hold = (page: Page) =>
  page.getByRole('complementary', { name: 'Your booking' }).getByRole('button', { name: /^Hold this time/ });
const held = (page: Page) => page.getByRole('heading', { name: 'This time is yours to take' });
const told = (page: Page) => page.getByText('Somebody was faster');

describe('two clients who want the same time', () => {
  it('one pays for it; the other is told, keeps what they chose, and takes another time', async () => {
    await ana.goto(bookPage);
    await giveAddress(ana, home);
    await ana.getByRole('group', { name: 'Add something' }).getByText('Inside the oven').click();
    await chooseSlot(ana);
    await ben.goto(ana.url());
    // The link says what and when, and keeps to itself where.
    expect(ben.url()).not.toContain('Elm');
    await ben.getByRole('button', { name: 'Tell us the address' }).waitFor();
    // In the same house: what is free depends on the way there, and both must be able to want this time.
    await giveAddress(ben, home);
    await Promise.all([hold(ana).waitFor(), hold(ben).waitFor()]);
    await Promise.all([hold(ana).click(), hold(ben).click()]);
    await Promise.all([ana, ben].map((page) => held(page).or(told(page)).first().waitFor()));
    const anaWon = await held(ana).isVisible();
    const [winner, loser] = anaWon ? [ana, ben] : [ben, ana];
    expect(await held(loser).isVisible()).toBe(false);

    await goToPage(winner);
    await payWith(winner, cards.paid);
    await seeHeading(winner, 'Your booking is confirmed');

    const kept = loser
      .getByRole('group', { name: 'Add something' })
      .getByRole('checkbox', { name: /^Inside the oven/ });
    expect(await kept.isChecked()).toBe(true);
    await see(loser, 'We come there.');
    await loser.getByRole('button', { name: 'Choose another time' }).click();
    await see(loser, 'No time chosen yet');
    expect(await kept.isChecked()).toBe(true);
    await chooseSlot(loser);
    await hold(loser).click();
    await held(loser).waitFor();
    await loser.getByRole('button', { name: 'Give the time back' }).click();
    await see(loser, 'The time is free again.');
  });
});

describe('somebody in a hurry', () => {
  it('presses twice and holds one time', async () => {
    const carla = await browser.anonymous({ viewport: phone });
    await signIn(carla, await confirmed('Carla Twice'));
    await carla.goto(bookPage);
    await giveAddress(carla, '7 Magnolia Street');
    await chooseSlot(carla);
    await hold(carla).dblclick();
    await held(carla).waitFor();
    await carla.goto('/t/brighthome/bookings');
    await see(carla, 'To be paid');
    expect(await carla.getByRole('main').getByRole('listitem').count()).toBe(1);
    await carla.context().close();
  });

  it('comes back from the payment page, gives the time back, and it is free for others', async () => {
    await ana.goto(bookPage);
    await chooseSlot(ana);
    const choice = ana.url();
    await hold(ana).click();
    await held(ana).waitFor();
    const start = new URL(choice).searchParams.get('start');
    await ben.goto(choice);
    await see(ben, 'No time chosen yet');

    await goToPage(ana);
    await ana.getByRole('link', { name: 'Back' }).click();
    await seeHeading(ana, 'You have not paid yet');
    await ana.getByRole('button', { name: 'Give the time back' }).click();
    await see(ana, 'The time is free again.');

    await ben.goto(choice);
    await hold(ben).waitFor();
    expect(new URL(ben.url()).searchParams.get('start')).toBe(start);
  });
});

describe('somebody who writes requests by hand', () => {
  it('gets no price of their own, nothing of another tenant and nothing of another client', async () => {
    await ana.goto(bookPage);
    await chooseSlot(ana);
    const [request] = await Promise.all([
      ana.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/holds')),
      hold(ana).click(),
    ]);
    await held(ana).waitFor();
    const bookingId = new URL(ana.url()).pathname.split('/').at(-1);
    const post = async (path: string, token: string, body: unknown) => {
      const response = await fetch(`${browser.site}/v1${path}`, {
        method: 'POST',
        headers: {
          authorization: token,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(body),
      });
      const problem = (await response.json()) as { code?: string };
      return `${response.status} ${problem.code}`;
    };

    const wanted = request.postDataJSON() as Record<string, unknown> & { address: { point: Point } };
    const ask = (changes: object, tenant = 'brighthome') =>
      post(`/t/${tenant}/holds`, anasToken(), { ...wanted, ...changes });
    expect(await ask({ total: 1 })).toBe('400 invalid_request');
    const start = await lastFree(wanted.address.point);
    expect(await ask({ start, expectedTotal: 1 })).toBe('409 quote_changed');
    expect(await ask({ address: null })).toBe('400 address_missing');
    expect(await ask({ address: { ...wanted.address, line1: '' } })).toBe('400 invalid_request');
    const abroad = { ...wanted.address, point: { lat: 48.2, lng: 16.37 } };
    expect(await ask({ address: abroad })).toMatch(/out_of_area$/);
    expect(await ask({}, 'evergrow')).toMatch(/^40[34] /);
    const checkout = `/bookings/${bookingId}/checkout`;
    expect(await post(`/t/evergrow${checkout}`, anasToken(), {})).toBe('404 not_found');
    expect(await post(`/t/nobody${checkout}`, anasToken(), {})).toBe('404 not_found');
    expect(await post(`/t/brighthome${checkout}`, bensToken(), {})).toBe('404 not_found');
    expect(await post(`/t/brighthome${checkout}`, 'Bearer made.up.token', {})).toBe('401 unauthenticated');
    // What else one writes into it is not heard: the payment page asks for what the catalog says.
    expect(await post(`/t/brighthome${checkout}`, anasToken(), { amount: 1 })).toBe('200 undefined');
    const summary = ana.getByRole('complementary', { name: 'Your booking' });
    const total = (await summary.getByRole('definition').last().textContent()) ?? '';
    await goToPage(ana);
    await ana.getByLabel('Card number').waitFor();
    await see(ana, total);
    await ana.getByRole('link', { name: 'Back' }).click();
    await ana.getByRole('button', { name: 'Give the time back' }).click();
    await see(ana, 'The time is free again.');
  });
});
