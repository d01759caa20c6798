import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

/** Nothing serious or critical by axe's WCAG 2.2 A and AA rules, and nothing wider than the screen. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // As tall as the page: what a bar at the bottom happens to cover would count as too small to press.
  const { width } = page.viewportSize() ?? { width: 390 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(12_000, height + 100) });
  // Colours are measured pixel by pixel, and a page that has just grown may still be painting: what is wrong with the
  // page itself is found again.
  let serious = await seriousIn(page);
  for (let again = 0; again < 3 && serious.length > 0; again += 1) {
    await page.waitForTimeout(700);
    serious = await seriousIn(page);
  }
  expect(serious, what).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
}
