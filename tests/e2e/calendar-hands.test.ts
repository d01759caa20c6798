import { randomUUID } from 'node:crypto';
import { offeringSchema } from '@evergrow/domain/catalog';
import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { bookingSchema, slotsResponseSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { demoLogin } from '@evergrow/seed/logins';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { expectAccessible } from './support/accessibility.ts';
import { desktop, openBrowser, type TestBrowser } from './support/browser.ts';
import { see } from './support/see.ts';
import { settled } from './support/settled.ts';
import { tellFailures } from './support/tell-failures.ts';

const provider = demoLogin('evergrow', 'provider');
const zone = 'Europe/Lisbon';
let browser: TestBrowser;
let page: Page;
let tenantId: string;
beforeAll(async () => {
  browser = await openBrowser();
  tenantId = String((await db().doc(paths.slug('evergrow')).get()).get('tenantId'));
  page = await browser.signedIn(provider, { viewport: desktop });
});
afterAll(() => browser.close());
tellFailures(() => [page]);

const dayOf = (instant: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** A confirmed hour of the provider's on a day that has another free start later on. */
async function movable() {
  const offerings = await collectionAt(paths.offerings(tenantId), offeringSchema).get();
  const found = offerings.docs.find((each) => {
    const { kind, published, providerIds } = each.data();
    return (
      kind === 'session' && published && (providerIds.length === 0 || providerIds.includes(provider.uid))
    );
  });
  if (!found) throw new Error('no session to book');
  // Later than anybody in the demo waits for: a time that a move sets free is held for who waits.
  const from = Date.now() + 11 * DAY;
  const window = `from=${dayOf(from)}&to=${dayOf(from + 14 * DAY)}&timeZone=${zone}`;
  const path = `/v1/public/tenants/evergrow/providers/${provider.uid}/slots?offeringId=${found.id}&${window}`;
  const { slots } = slotsResponseSchema.parse(await (await fetch(`${browser.site}${path}`)).json());
  const starts = slots.map(({ start }) => Date.parse(start));
  const minutes = found.data().durationMinutes ?? 60;
  const pair = starts
    .flatMap((a) => starts.map((b) => [a, b] as const))
    .find(([a, b]) => b > a && b - a <= 4 * HOUR && dayOf(a) === dayOf(b) && (b - a) % (15 * MINUTE) === 0);
  if (!pair) throw new Error('no two free starts on one day');
  const [start, later] = pair;
  const bookingId = randomUUID();
  const reference = documentAt(paths.booking(tenantId, bookingId), bookingSchema);
  const clientName = `Movable ${bookingId.slice(0, 4)}`;
  await reference.set(
    makeBooking({
      clientUid: demoLogin('evergrow', 'client').uid,
      clientName,
      providerId: provider.uid,
      providerName: provider.displayName,
      offeringId: found.id,
      offeringTitle: found.data().title,
      start: new Date(start),
      end: new Date(start + minutes * MINUTE),
      orderId: null,
    }),
  );
  const startNow = async () => (await reference.get()).data()?.start.getTime();
  return { clientName, start, later, steps: (later - start) / (15 * MINUTE), startNow };
}

/** A quarter of the way down, where a booking of any length is, after it has been brought into sight. */
async function middleOf(block: Locator) {
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await block.boundingBox();
  if (!box) throw new Error('not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 4 };
}

/** How far down the grid so much later is. */
const pixelsOf = (millis: number) => (millis / HOUR) * 56;

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a calendar worked by hand', () => {
  it('blocks a time by drawing over it, takes it back, and opens it again', async () => {
    await page.goto(`/w/evergrow/calendar?date=${dayOf(Date.now() + 30 * DAY)}`);
    await settled(page);
    const column = page.locator('[data-date]').last();
    const box = await column.boundingBox();
    if (!box) throw new Error('no column');
    const draw = async () => {
      await page.mouse.move(box.x + box.width / 2, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 5 });
      await page.mouse.up();
    };
    const block = column.getByRole('button', { name: /^Blocked/ });
    await draw();
    await block.waitFor();
    await expectAccessible(page, 'the calendar');
    await page.getByRole('button', { name: 'Undo' }).click();
    await block.waitFor({ state: 'detached' });
    await draw();
    await block.click();
    await see(page, 'This time can be booked again.');
    await block.waitFor({ state: 'detached' });
  });

  it('moves a booking with the keyboard, and back', async () => {
    const { clientName, start, later, steps, startNow } = await movable();
    await page.goto(`/w/evergrow/calendar?date=${dayOf(start)}`);
    const block = page.getByRole('button', { name: new RegExp(`^${clientName}`) }).filter({ visible: true });
    await block.focus();
    await page.keyboard.press('m');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await see(page, `${clientName} is moved to`);
    expect(await startNow()).toBe(later);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('the move back', async () => (await startNow()) === start);
  });

  it('moves a booking with the mouse, and back', async () => {
    const { clientName, start, later, startNow } = await movable();
    await page.goto(`/w/evergrow/calendar?date=${dayOf(start)}`);
    const block = page.getByRole('button', { name: new RegExp(`^${clientName}`) }).filter({ visible: true });
    const { x, y } = await middleOf(block);
    // What is selected would be dragged away by the browser, and not by the calendar.
    await page.keyboard.press('Control+A');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + pixelsOf(later - start), { steps: 8 });
    await page.mouse.up();
    await see(page, `${clientName} is moved to`);
    expect(await startNow()).toBe(later);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('the move back', async () => (await startNow()) === start);
    await block.click();
    await page.getByRole('dialog').getByText(clientName).first().waitFor();
  });

  it('moves a booking with a finger that rests on it, and lets one that does not scroll', async () => {
    const { clientName, start, later, startNow } = await movable();
    await page.goto(`/w/evergrow/calendar?date=${dayOf(start)}`);
    const block = page.getByRole('button', { name: new RegExp(`^${clientName}`) }).filter({ visible: true });
    const { x, y } = await middleOf(block);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
    await touch('touchStart', y);
    await touch('touchMove', y + 30);
    await touch('touchMove', y + 60);
    await touch('touchEnd');
    expect(await block.getAttribute('data-held')).toBeNull();
    expect(await startNow()).toBe(start);

    const again = await middleOf(block);
    const down = pixelsOf(later - start);
    await touch('touchStart', again.y);
    await page.locator('button[data-held]').waitFor();
    for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', again.y + down * share);
    await touch('touchEnd');
    await see(page, `${clientName} is moved to`);
    expect(await startNow()).toBe(later);
  });
});

describe('the calendar of everybody', () => {
  it('has a column for each provider, in which an admin moves a booking and opens it', async () => {
    const { clientName, start, later, startNow } = await movable();
    const office = await browser.signedIn(demoLogin('evergrow', 'admin'), { viewport: desktop });
    await office.goto(`/w/evergrow/calendar?date=${dayOf(start)}`);
    await office.getByLabel('Whose').selectOption({ label: 'Everybody' });
    await office.getByText('1 to 8 of 60 people').waitFor();
    await office.locator('[data-provider]').nth(7).waitFor();
    expect(await office.locator('[data-provider]').count()).toBe(8);
    await expectAccessible(office, 'the calendar of everybody');

    await office.getByLabel('Find somebody').fill(provider.displayName);
    const column = office.locator(`[data-provider="${provider.uid}"]`);
    const block = column.getByRole('button', { name: new RegExp(`^${clientName}`) });
    const { x, y } = await middleOf(block);
    await office.mouse.move(x, y);
    await office.mouse.down();
    await office.mouse.move(x, y + pixelsOf(later - start), { steps: 8 });
    await office.mouse.up();
    await see(office, `${clientName} is moved to`);
    expect(await startNow()).toBe(later);

    await block.focus();
    await office.keyboard.press('m');
    for (let at = later; at > start; at -= 15 * MINUTE) await office.keyboard.press('ArrowUp');
    await office.keyboard.press('Enter');
    await until('the move back', async () => (await startNow()) === start);

    await office.getByRole('button', { name: 'Week', exact: true }).click();
    await office.getByRole('button', { name: new RegExp(clientName) }).click();
    await office.getByRole('dialog').getByText(clientName).first().waitFor();
  });

  it('is nobody else’s', async () => {
    await page.goto('/w/evergrow/calendar?provider=everybody');
    await settled(page);
    expect(await page.getByLabel('Find somebody').count()).toBe(0);
  });
});
