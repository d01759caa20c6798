import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, loginOf, openBrowser, type TestBrowser } from './support/browser.ts';
import { picture } from './support/pictures.ts';
import { see } from './support/see.ts';
import { settled } from './support/settled.ts';
import { tellFailures } from './support/tell-failures.ts';

let browser: TestBrowser;
let admin: Page;
beforeAll(async () => {
  browser = await openBrowser();
  admin = await browser.signedIn(loginOf('brighthome', 'admin'), { viewport: desktop });
});
afterAll(() => browser.close());
tellFailures(() => [admin]);

const board = () => admin.getByRole('region', { name: 'Board of the day' });
const visits = () => board().getByRole('button');
/** Every visit with its time and who goes there, as the board says it. */
const plan = async (): Promise<string[]> =>
  (await visits().allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')).sort();
const changed = (before: string[]) =>
  expect.poll(async () => (await plan()).join() !== before.join(), { timeout: 20_000 });
const same = (before: string[]) => expect.poll(plan, { timeout: 20_000 }).toEqual(before);

/** The demo business has one day in the coming week that everybody wanted. */
async function openBusyDay(): Promise<void> {
  await admin.goto('/w/brighthome/dispatch');
  for (let day = 0; day < 7; day += 1) {
    await settled(admin);
    await admin.getByRole('button', { name: 'The day after' }).click();
    await settled(admin);
    // Bookings are followed live: they come a moment after the board.
    await board().or(admin.getByText('Nobody works on this day')).first().waitFor();
    const end = Date.now() + 4_000;
    while (Date.now() < end) {
      if ((await visits().count()) >= 8) return;
      await admin.waitForTimeout(200);
    }
  }
  throw new Error('no day with enough visits');
}

/** A visit whose client was told a window, and which has some of it left. */
async function movable(): Promise<Locator> {
  for (const visit of await visits().all()) {
    if ((await visit.getAttribute('aria-describedby')) === 'board-keys') return visit;
  }
  throw new Error('nothing can be moved');
}

describe('an admin', () => {
  it('moves a visit by keyboard, and takes it back', async () => {
    await openBusyDay();
    await picture(admin, 'dispatch-board');
    const before = await plan();
    const visit = await movable();
    const client = (await visit.innerText()).split('\n')[0] ?? '';
    await visit.focus();
    await admin.keyboard.press('ArrowRight');
    await see(admin, /Enter sets it down\.$/);
    await admin.keyboard.press('Escape');
    await same(before);

    await admin.keyboard.press('ArrowRight');
    await admin.keyboard.press('ArrowRight');
    await admin.keyboard.press('Enter');
    await see(admin, '1 visit moved');
    await changed(before).toBe(true);
    await expectAccessible(admin, 'the board after a move');
    await admin.getByRole('button', { name: 'Undo', exact: true }).click();
    await see(admin, 'Taken back');
    await same(before);
    expect(client).not.toBe('');
  });

  it('is asked before a client’s time changes', async () => {
    await openBusyDay();
    const before = await plan();
    const visit = await movable();
    await visit.focus();
    for (let steps = 0; steps < 6; steps += 1) await admin.keyboard.press('Shift+ArrowRight');
    await see(admin, /Outside what the client was told/);
    await admin.keyboard.press('Enter');
    const sheet = admin.getByRole('dialog');
    await sheet.getByText('The client was told another time').waitFor();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await same(before);
  });

  it('lets the day be planned, applies it, and takes it back', async () => {
    await openBusyDay();
    const before = await plan();
    await admin.getByRole('button', { name: 'Plan the day' }).click();
    await see(admin, /Saves .* km/);
    await admin.getByRole('button', { name: /^Apply \d+ changes?$/ }).click();
    await see(admin, /visits? moved/);
    await changed(before).toBe(true);
    await admin.getByRole('button', { name: 'Undo the last change' }).click();
    await see(admin, 'Taken back');
    await same(before);
  });
});

describe('the areas', () => {
  it('are drawn with the keyboard alone, tried, and removed again', async () => {
    await admin.goto('/w/brighthome/areas');
    const list = admin.getByRole('list', { name: 'Your areas' });
    await list.waitFor();
    const count = await list.getByRole('listitem').count();
    await admin.getByRole('button', { name: 'Draw an area' }).click();
    await admin.getByLabel('Name').fill('Keyboard Hill');
    const map = admin.getByRole('application', { name: 'Map of your areas' });
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await map.focus();
      await admin.keyboard.press('Enter');
      await admin.keyboard.press(key);
    }
    const corner = admin.getByRole('button', { name: 'Corner 1', exact: true });
    await corner.focus();
    await admin.keyboard.press('Shift+ArrowUp');
    await admin.getByRole('button', { name: 'Save' }).click();
    await see(admin, 'Keyboard Hill is saved');
    await expect.poll(() => list.getByRole('listitem').count()).toBe(count + 1);

    await admin.getByRole('searchbox', { name: 'Address' }).fill('120 Acorn Street');
    await admin.getByRole('button', { name: 'Look it up' }).click();
    await see(admin, /Served: South Austin/);

    await list.getByRole('button', { name: /Keyboard Hill/ }).click();
    await admin.getByRole('button', { name: 'Remove the area' }).click();
    await see(admin, 'Keyboard Hill is removed');
    await expect.poll(() => list.getByRole('listitem').count()).toBe(count);
  });
});
