import { chromiumFlags, findChromium } from '@evergrow/emulators/chromium';
import { type DemoLogin, demoLogins } from '@evergrow/seed/logins';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { signIn } from './sign-in.ts';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

export type Look = {
  viewport?: { width: number; height: number };
  scheme?: 'light' | 'dark';
  locale?: 'en' | 'es';
};

/**
 * A browser of this test file's own, on the platform the tests run against.
 * @param flags more of Chromium's, such as for a camera that is not there
 */
export async function openBrowser(flags: readonly string[] = []) {
  const { site } = inject('platform').urls;
  if (!site) throw new Error('these tests need Hosting');
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumFlags, ...flags],
  });
  type State = Awaited<ReturnType<BrowserContext['storageState']>>;
  const states = new Map<string, State>();

  const context = async (look: Look, storageState?: State): Promise<BrowserContext> => {
    const made = await browser.newContext({
      baseURL: site,
      viewport: look.viewport ?? phone,
      colorScheme: look.scheme ?? 'light',
      locale: look.locale ?? 'en',
      timezoneId: 'Europe/Madrid',
      reducedMotion: 'reduce',
      ...(storageState ? { storageState } : {}),
    });
    made.setDefaultTimeout(30_000);
    return made;
  };
  /** A page nobody is signed in on. */
  const anonymous = async (look: Look = {}): Promise<Page> => (await context(look)).newPage();
  /** A page somebody is signed in on. They sign in once, by the form; later pages take over their session. */
  const signedIn = async (login: Pick<DemoLogin, 'email' | 'password'>, look: Look = {}): Promise<Page> => {
    const known = states.get(login.email);
    if (known) return (await context(look, known)).newPage();
    const page = await anonymous(look);
    await signIn(page, login);
    states.set(login.email, await page.context().storageState({ indexedDB: true }));
    return page;
  };
  return { site, anonymous, signedIn, close: () => browser.close() };
}
export type TestBrowser = Awaited<ReturnType<typeof openBrowser>>;

/** The demo login of a role; platform staff belong to no tenant. */
export function loginOf(tenant: string | undefined, role: DemoLogin['role']): DemoLogin {
  const found = demoLogins.find((login) => login.tenant === tenant && login.role === role);
  if (!found) throw new Error(`no demo login ${role} of ${tenant}`);
  return found;
}

/** What a page complained about in the console, and requests of its own that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
