import type { Locator, Page } from 'playwright-core';

/** Waits until words can be read on the page. */
export async function see(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Waits until the page has this heading. */
export async function seeHeading(where: Page | Locator, name: string | RegExp): Promise<void> {
  await where.getByRole('heading', { name }).first().waitFor();
}
