import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screen, screens } from './screens.ts';
import { expectAccessible } from './support/accessibility.ts';
import { complaintsOf, desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { picture } from './support/pictures.ts';
import { settled } from './support/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks = [
  { name: 'light-390', viewport: phone, scheme: 'light', locale: 'en' },
  { name: 'dark-1280', viewport: desktop, scheme: 'dark', locale: 'es' },
  ...(process.env.PICTURES
    ? ([
        { name: 'dark-390', viewport: phone, scheme: 'dark', locale: 'en' },
        { name: 'light-1280', viewport: desktop, scheme: 'light', locale: 'en' },
      ] as const)
    : []),
] as const;

/** One context for each person and look: the site's files stay cached from screen to screen, as they do for who uses it. */
const contexts = new Map<string, BrowserContext>();

async function pageOf(as: Screen['as'], look: (typeof looks)[number]): Promise<Page> {
  const login = as ? loginOf('tenant' in as ? as.tenant : undefined, as.role) : null;
  const key = `${login?.email} ${look.name}`;
  const known = contexts.get(key);
  if (known) return known.newPage();
  const page = login ? await browser.signedIn(login, look) : await browser.anonymous(look);
  contexts.set(key, page.context());
  return page;
}

/** What a screen that refuses or finds nothing is expected to say in the console. */
const expected = /status of (400|401|403|404)/;

describe.each(screens)('$name', ({ name, path, as }) => {
  it.concurrent.each(looks)('is whole and accessible, $name', async (look) => {
    const page = await pageOf(as, look);
    try {
      const complaints = complaintsOf(page);
      await page.goto(path);
      await settled(page);
      await picture(page, `${name}-${look.name}`);
      await expectAccessible(page, `${name} ${look.name}`);
      expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
