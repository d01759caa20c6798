import { log } from 'node:console';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';

/** Prints what stood on these pages when a test failed: a browser without a window leaves nothing else to look at. */
export function tellFailures(pages: () => readonly (Page | undefined)[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const page of pages()) {
      if (page === undefined || page.isClosed()) continue;
      log(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
    }
  });
}
