import { chromiumFlags, findChromium } from '@evergrow/emulators/chromium';
import { demoLogins } from '@evergrow/seed/logins';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Screen, screens } from '../e2e/screens.ts';
import { settled } from '../e2e/support/settled.ts';
import { signIn } from '../e2e/support/sign-in.ts';
import type { Bench } from './bench.ts';

/** Documents read by the API for this page, as its answers say, and by the page itself, as its timeline says. */
async function readsOf(page: Page, screen: Screen): Promise<number> {
  let reads = 0;
  page.on('response', (response) => {
    const timing = response.headers()['server-timing'];
    reads += Number(/reads;desc="(\d+)"/.exec(timing ?? '')?.[1] ?? 0);
  });
  await page.goto(screen.path);
  await settled(page);
  await page.waitForLoadState('load');
  await page.waitForTimeout(1500);
  const direct = await page.evaluate(() =>
    performance
      .getEntriesByName('firestore-reads')
      .reduce((sum, entry) => sum + Number((entry as PerformanceMark).detail), 0),
  );
  return reads + direct;
}

/**
 * Document reads each screen costs, loaded afresh with nothing cached by a CDN: those of the API and those of the page's own
 * Firestore SDK. Lookups that security rules make themselves are not in it.
 */
export const screenReads: Bench = {
  id: 'screen.reads',
  run: async ({ platform }) => {
    const { urls } = await platform();
    if (!urls.site) throw new Error('Hosting is needed');
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] });
    const contexts = new Map<string, BrowserContext>();
    const contextOf = async (screen: Screen): Promise<BrowserContext> => {
      const login = demoLogins.find(
        ({ tenant, role }) => screen.as && tenant === screen.as.tenant && role === screen.as.role,
      );
      const key = login?.email ?? '';
      const known = contexts.get(key);
      if (known) return known;
      const context = await browser.newContext({ baseURL: urls.site ?? '' });
      if (login) await signIn(await context.newPage(), login);
      contexts.set(key, context);
      return context;
    };
    const figures: Record<string, number> = {};
    for (const screen of screens) {
      const page = await (await contextOf(screen)).newPage();
      figures[screen.name] = await readsOf(page, screen);
      await page.close();
    }
    await browser.close();
    return figures;
  },
};
