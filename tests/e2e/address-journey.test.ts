import { randomUUID } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { defaultService, serviceSchema } from '@evergrow/domain/scheduling';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { FieldValue } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { chooseSlot } from './support/choose-slot.ts';
import { giveAddress } from './support/give-address.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { tellFailures } from './support/tell-failures.ts';

const tenantId = 'brighthome';
const offeringId = `journey-${randomUUID()}`;
const bookPage = `/t/brighthome/book/rosalind-achebe?offering=${offeringId}`;
let browser: TestBrowser;
let page: Page;

/** A visit at a flat price, only downtown, where the company asks six dollars more. */
beforeAll(async () => {
  const now = new Date();
  const offering = makeOffering({
    ...{ kind: 'visit', title: 'Journey polish', price: { amount: 8_050, currency: 'USD' as const } },
    ...{ durationMinutes: 60, formats: ['inPerson'], providerIds: ['rosalind-achebe'], published: true },
  });
  await db().doc(paths.offering(tenantId, offeringId)).set(offering);
  await documentAt(paths.service(tenantId, offeringId), serviceSchema).set({
    ...defaultService(now),
    atClient: true,
    areaIds: ['centre'],
    arrivalWindowMinutes: 60,
  });
  await db()
    .doc(paths.quotedOfferings(tenantId))
    .set({ atClientIds: FieldValue.arrayUnion(offeringId) }, { merge: true });
  browser = await openBrowser();
  page = await browser.anonymous({ viewport: phone });
});
afterAll(async () => {
  await geocoder('DELETE');
  await db().doc(paths.offering(tenantId, offeringId)).update({ published: false });
  await browser.close();
});
tellFailures(() => [page]);

/** Lets the geocoder fail, or mends it. */
const geocoder = async (method: 'POST' | 'DELETE') => {
  const body = JSON.stringify({ service: 'geocoder', kind: 'fail', count: 1_000 });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${inject('platform').urls.standIns}/dev/faults`, {
    method,
    ...(method === 'POST' && { body, headers }),
  });
};
const field = () => page.getByRole('searchbox', { name: 'Your address' });
const found = () => page.getByRole('list', { name: 'Addresses found' }).getByRole('button').first();
const summary = () => page.getByRole('complementary', { name: 'Your booking' });

describe('somebody who books a visit at a flat price', () => {
  it('is asked where before when, and keeps what was typed while addresses cannot be looked up', async () => {
    await page.goto(bookPage);
    await seeHeading(page, '2. Where shall we come?');
    await see(page, 'Tell us the address first');
    await geocoder('POST');
    await field().fill('121 Elm Street');
    await see(page, 'Addresses cannot be looked up right now.');
    expect(await field().inputValue()).toBe('121 Elm Street');
    await geocoder('DELETE');
    await page.getByRole('button', { name: 'Try again' }).click();
    await found().waitFor();
    await expectAccessible(page, 'the address step');
  });

  it('is told that nobody comes to the first address, and corrects it', async () => {
    await see(page, 'Outside the area we serve');
    await found().click();
    await see(page, 'We do not come there yet.');
    await summary().getByRole('button', { name: 'Choose another address' }).click();
    await page.getByRole('button', { name: 'Another address', exact: true }).click();
    expect(await field().inputValue()).toBe('121 Elm Street');
    await giveAddress(page, '1000 Juniper Street');
    await page.getByLabel(/^How do we get in/).fill('The bell on the left');
    await see(summary(), '1000 Juniper Street, Austin');
    await see(summary(), 'Downtown');
    await see(summary(), '$86.50');
    await picture(page, 'book-address', true);
    await expectAccessible(page, 'the address given');
  });

  it('chooses two times at the price of both, and the page’s own address does not say where', async () => {
    await chooseSlot(page);
    await summary().getByRole('button', { name: 'Add another time' }).click();
    await chooseSlot(page);
    await see(summary(), '$173');
    expect(decodeURIComponent(page.url())).not.toContain('Juniper');
  });
});
