import type { Page } from 'playwright-core';
import { see } from './see.ts';

/** Looks an address up, takes the first that is found, and is told that somebody comes there. */
export async function giveAddress(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Your address' }).fill(text);
  await page.getByRole('list', { name: 'Addresses found' }).getByRole('button').first().click();
  await see(page, 'We come there.');
}
