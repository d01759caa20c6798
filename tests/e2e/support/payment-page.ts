import type { Page } from 'playwright-core';

/** Stripe's test cards. */
export const cards = {
  paid: '4242424242424242',
  declined: '4000000000000002',
  challenged: '4000002500003155',
  /** Can be kept; each payment with it fails. */
  failsLater: '4000000000000341',
} as const;

/** Types a card into the form on our own page, in the frame of the payment service. */
export async function typeCard(page: Page, number: string): Promise<void> {
  const frame = page.frameLocator('iframe[title="Secure payment input frame"]');
  await frame.getByLabel('Card number').fill(number);
  await frame.getByLabel('Expiration date').fill('12 / 40');
  await frame.getByLabel('Security code').fill('123');
}

/** Types a card into the form and pays. */
export async function payByForm(page: Page, number: string): Promise<void> {
  await typeCard(page, number);
  await page.getByRole('button', { name: /^Pay [£€$]/ }).click();
}

/** Answers the bank's check that stands in front of the page. */
export async function passCheck(page: Page): Promise<void> {
  const frame = page.frameLocator('iframe[title="3D Secure"]');
  await frame.getByRole('button', { name: 'Complete authentication' }).click();
}

/** Leaves our own form for the payment service's page. */
export async function goToPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pay another way, on Stripe’s page' }).click();
}

/** Fills in the payment service's own page and pays. */
export async function payWith(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry (MM / YY)').fill('12 / 40');
  await page.getByLabel('Security code').fill('123');
  await page.getByLabel('Name').fill('Card Holder');
  await page.getByRole('button', { name: /^Pay/ }).click();
}
