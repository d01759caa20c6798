import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screens } from './screens.ts';
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

/** What a screen that refuses or finds nothing is expected to say in the console. */
const expected = /status of (400|401|403|404)/;

describe.each(screens)('$name', ({ name, path, as }) => {
  it.concurrent.each(looks)('is whole and accessible, $name', async (look) => {
    const page = as
      ? await browser.signedIn(loginOf('tenant' in as ? as.tenant : undefined, as.role), look)
      : await browser.anonymous(look);
    try {
      const complaints = complaintsOf(page);
      await page.goto(path);
      await settled(page);
      await picture(page, `${name}-${look.name}`);
      await expectAccessible(page, `${name} ${look.name}`);
      expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    } finally {
      await page.context().close();
    }
  });
});
