import { paths } from '@evergrow/domain/kernel';
import { visitSchema, visitStorage } from '@evergrow/domain/visits';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { photographed, telltale } from '../../functions/src/visits/photographed.fixture.ts';
import { demoVisit } from '../support/demo-visit.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { cards, payByForm } from './support/payment-page.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { settled } from './support/settled.ts';
import { tellFailures } from './support/tell-failures.ts';

const title = 'Journey clean';
let browser: TestBrowser;
let visit: Awaited<ReturnType<typeof demoVisit>>;
let cleaner: Page;
let client: Page;
/** The visit on the cleaner's page. */
let stop: Locator;

beforeAll(async () => {
  browser = await openBrowser();
  visit = await demoVisit(title);
  cleaner = await browser.signedIn(visit.provider, { viewport: phone });
  client = await browser.signedIn(visit.client, { viewport: phone });
  await cleaner.context().grantPermissions(['geolocation']);
  await standAt(8);
  stop = cleaner.getByRole('article').filter({ hasText: title });
});
afterAll(() => browser.close());
tellFailures(() => [cleaner, client]);

async function standAt(km: number): Promise<void> {
  const { lat, lng } = visit.northOf(km);
  await cleaner.context().setGeolocation({ latitude: lat, longitude: lng, accuracy: 8 });
}

const locationDoc = () => db().doc(paths.liveLocation(visit.tenantId, visit.bookingId)).get();
const stored = async () =>
  visitSchema.parse(
    (await documentAt(paths.visit(visit.tenantId, visit.bookingId), visitSchema).get()).data(),
  );

/** Tries until it is so: what travels from one browser to another takes its time. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a cleaner works a day on a phone', () => {
  it('finds the visit and sets out, and the client sees them come', async () => {
    await cleaner.goto(`/w/brighthome/day?date=${visit.day}`);
    const toggle = stop.getByRole('button', { name: title });
    await toggle.waitFor();
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
    await settled(cleaner);
    await picture(cleaner, 'day', true);
    await expectAccessible(cleaner, 'the day');

    await client.goto(`/t/brighthome/bookings/${visit.bookingId}`);
    await seeHeading(client, title);
    await stop.getByRole('button', { name: 'On my way' }).click();
    await see(stop, `${visit.client.displayName} sees where you are until you arrive`);
    await see(stop, '1100 Congress Ave');
    await see(stop, 'The blue gate, code 4711');
    await client.getByRole('link', { name: /^See where/ }).click();
    await see(client, `${visit.provider.displayName} arrives about`);
    await see(client, '8 km away');
    await settled(client);
    await picture(client, 'arrival');
    await expectAccessible(client, 'the arrival');

    await standAt(3);
    await see(client, '3 km away');
    const map = client.getByRole('img', { name: /is 3 km from you/ });
    await map.waitFor();
    const location = (await locationDoc()).data() ?? {};
    expect(Object.keys(location).sort()).toEqual(['accuracy', 'at', 'expiresAt', 'position', 'providerId']);
  });

  it('arrives, and nobody knows any more where they were', async () => {
    await stop.getByRole('button', { name: 'I have arrived' }).click();
    await see(client, 'has arrived');
    expect((await locationDoc()).exists).toBe(false);
    await standAt(1);
    await stop.getByRole('button', { name: 'Start the work' }).waitFor();
    expect((await locationDoc()).exists).toBe(false);
  });

  it('works through the list, with and without a network, and loses nothing on the way', async () => {
    await stop.getByRole('button', { name: 'Start the work' }).click();
    await stop.getByRole('button', { name: 'Complete the visit' }).waitFor();
    await stop.getByRole('checkbox', { name: 'Wipe the surfaces' }).check();
    await until('the first tick', async () => (await stored()).checklist[0]?.state === 'done');

    const items = '**/v1/**/visit/items/**';
    await cleaner.route(items, (route) => route.abort('internetdisconnected'));
    await stop.getByRole('checkbox', { name: 'Clean the oven' }).check();
    await see(cleaner, '1 change is kept on this phone');
    await cleaner.reload();
    await see(cleaner, '1 change is kept on this phone');
    await stop.getByRole('checkbox', { name: 'Clean the oven' }).waitFor();
    expect(await stop.getByRole('checkbox', { name: 'Clean the oven' }).isChecked()).toBe(true);
    expect((await stored()).checklist[1]?.state).toBe('open');
    await cleaner.unroute(items);
    await until('the tick that waited', async () => (await stored()).checklist[1]?.state === 'done');

    await stop.getByRole('button', { name: 'Complete the visit' }).click();
    await see(cleaner, 'The checklist is not finished');
    await cleaner.getByRole('button', { name: 'Discard it' }).click();
    await stop.getByRole('button', { name: 'Skip: Change the sheets' }).click();
    await stop.getByLabel('Why could it not be done?').fill('No fresh sheets were there');
    await stop.getByRole('button', { name: 'Skip', exact: true }).last().click();
    await see(stop, 'Skipped: No fresh sheets were there');
  });

  it('takes photos, which tell nothing of where they were taken', async () => {
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photographed() };
    expect(file.buffer.includes(telltale)).toBe(true);
    await stop.locator('input[data-kind=before]').setInputFiles(file);
    await stop.getByRole('img', { name: 'Before, photo 1' }).waitFor();
    await stop.locator('input[data-kind=after]').setInputFiles(file);
    await stop.getByRole('img', { name: 'After, photo 1' }).waitFor();
    const [files] = await bucket().getFiles({ prefix: visitStorage.folder(visit.tenantId, visit.bookingId) });
    expect(files).toHaveLength(4);
    for (const each of files) {
      const [bytes] = await each.download();
      expect(bytes.includes(telltale), each.name).toBe(false);
      expect(bytes.includes('Exif'), each.name).toBe(false);
    }
  });

  it('asks for extra time, which the client accepts and pays', async () => {
    await stop.getByRole('button', { name: 'Propose extra time' }).click();
    await stop.getByLabel('Why', { exact: true }).fill('The oven took longer');
    await stop.getByRole('button', { name: 'Propose it' }).click();
    await see(stop, 'Waits for an answer');
    await client.goto(`/t/brighthome/bookings/${visit.bookingId}`);
    await see(client, 'The oven took longer');
    // Half an hour of two hours for 120 dollars.
    await client.getByRole('button', { name: 'Accept for $30' }).click();
    await see(stop, 'To be paid');
    await client.getByRole('button', { name: 'Pay $30' }).click();
    await seeHeading(client, 'Pay what is open');
    await payByForm(client, cards.paid);
    await client.waitForURL(`**/t/brighthome/bookings/${visit.bookingId}`);
    const { adjustments } = await stored();
    const order = db().doc(paths.order(visit.tenantId, adjustments[0]?.orderId ?? ''));
    await until('the payment', async () => (await order.get()).get('status') === 'paid');
  });

  it('has it signed and completes it, and the client reads the report', async () => {
    await stop.getByLabel('For the client').fill('Everything shines.');
    await stop.getByLabel('For the team').fill('Bring the long ladder.');
    await stop.getByRole('button', { name: 'Save', exact: true }).click();
    await stop.getByRole('button', { name: 'Ask for a signature' }).click();
    const field = stop.getByRole('img', { name: 'Field to sign in' });
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    if (!box) throw new Error('no field to sign in');
    await cleaner.mouse.move(box.x + 30, box.y + 30);
    await cleaner.mouse.down();
    for (const step of [1, 2, 3, 4])
      await cleaner.mouse.move(box.x + 30 + step * 40, box.y + 30 + (step % 2) * 30);
    await cleaner.mouse.up();
    await stop.getByRole('button', { name: 'Save the signature' }).click();
    await stop.getByRole('img', { name: `Signature of ${visit.client.displayName}` }).waitFor();
    await settled(cleaner);
    await picture(cleaner, 'visit', true);
    await expectAccessible(cleaner, 'the visit');

    await stop.getByRole('button', { name: 'Complete the visit' }).click();
    await see(client, 'Visit report');
    await see(client, 'Everything shines.');
    await see(client, 'No fresh sheets were there');
    await client.getByRole('img', { name: 'After, photo 1' }).waitFor();
    await client.getByRole('img', { name: `Signature of ${visit.client.displayName}` }).waitFor();
    expect(await client.getByText('Bring the long ladder.').count()).toBe(0);
    await settled(client);
    await picture(client, 'visit-report', true);
    await expectAccessible(client, 'the report');
  });
});
