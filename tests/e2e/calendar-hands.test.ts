import { randomUUID } from 'node:crypto';
import { offeringSchema } from '@evergrow/domain/catalog';
import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import { bookingSchema, slotsResponseSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { demoLogin } from '@evergrow/seed/logins';
import type { Page } from 'playwright-core';
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
  const from = Date.now() + 8 * DAY;
  const window = `from=${dayOf(from)}&to=${dayOf(from + 14 * DAY)}&timeZone=${zone}`;
  const path = `/v1/public/tenants/evergrow/providers/${provider.uid}/slots?offeringId=${found.id}&${window}`;
  const { slots } = slotsResponseSchema.parse(await (await fetch(`${browser.site}${path}`)).json());
  const starts = slots.map(({ start }) => Date.parse(start));
  const minutes = found.data().durationMinutes ?? 60;
  const pair = starts
    .flatMap((a) => starts.map((b) => [a, b] as const))
    .find(([a, b]) => b > a && dayOf(a) === dayOf(b) && (b - a) % (15 * MINUTE) === 0);
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
});
