import type { Page } from 'playwright-core';

/** Stripe's test cards. */
export const cards = {
  paid: '4242424242424242',
  declined: '4000000000000002',
  challenged: '4000002500003155',
  /** Can be kept; each payment with it fails. */
  failsLater: '4000000000000341',
} as const;

/** Fills in the payment page and pays. */
export async function payWith(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry (MM / YY)').fill('12 / 40');
  await page.getByLabel('Security code').fill('123');
  await page.getByLabel('Name').fill('Card Holder');
  await page.getByRole('button', { name: /^Pay/ }).click();
}
