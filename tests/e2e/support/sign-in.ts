import type { DemoLogin } from '@evergrow/seed/logins';
import type { Page } from 'playwright-core';

/** Signs in by the form and waits until the app is there. */
export async function signIn(
  page: Page,
  { email, password }: Pick<DemoLogin, 'email' | 'password'>,
  next = '/me',
): Promise<void> {
  await page.goto(`/auth/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL((url) => url.pathname === next.split('?')[0]);
}
