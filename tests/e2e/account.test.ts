import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from '../support/mail-link.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { confirmed, mailbox, type Person, signInHere, stranger } from './support/people.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';

let browser: TestBrowser;
let page: Page;
let person: Person;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.anonymous();
  person = await confirmed('Olga Keyes');
});
afterAll(() => browser.close());
tellFailures(() => [page]);

const refused = 'Address and password do not match';
const menu = (on: Page) => on.getByRole('button', { name: `${person.displayName}: your menu` });

/** What the page answers to somebody who tries this address and password. */
async function answerTo(email: string, password: string): Promise<string> {
  await page.goto('/auth/sign-in');
  await signInHere(page, { ...person, email, password });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  return (await alert.textContent()) ?? '';
}

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await answerTo(person.email, 'not the password at all');
    expect(wrong).toContain(refused);
    expect(await answerTo(stranger('Nobody').email, person.password)).toBe(wrong);
  });

  it('leads on to the page one wanted, and never to another site', async () => {
    await page.goto('/t/evergrow/bookings?tab=past');
    await page.waitForURL('**/auth/sign-in?next=*');
    await signInHere(page, person);
    await page.waitForURL('**/t/evergrow/bookings?tab=past');
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const other = await browser.anonymous();
      await other.goto(`/auth/sign-in?next=${encodeURIComponent(next)}`);
      await signInHere(other, person);
      await menu(other).waitFor();
      expect(new URL(other.url()).origin + new URL(other.url()).pathname).toBe(`${browser.site}/me`);
      await other.context().close();
    }
  });
});

describe('a password', () => {
  it('can be forgotten: a mail lets one choose another, once', async () => {
    page = await browser.anonymous();
    const forget = async (email: string) => {
      await page.goto('/auth/forgot');
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await seeHeading(page, 'Check your mail');
      return (await page.getByRole('main').textContent())?.replace(email, '');
    };
    const unknown = stranger('Nobody').email;
    const answer = await forget(person.email);
    expect((await forget(unknown))?.replace(/\d+ seconds?/, '')).toBe(answer?.replace(/\d+ seconds?/, ''));
    expect(await mailbox().mailsTo(unknown)).toEqual([]);

    const link = linkIn(await mailbox().mailTo(person.email)).href;
    await page.goto(link);
    await see(page, person.email);
    await page.getByLabel('New password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await see(page, /^Make it at least \d+ characters long/);
    const former = person.password;
    person.password = `${former} anew`;
    await page.getByLabel('New password', { exact: true }).fill(person.password);
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await see(page, 'Your new password is set.');
    await page.goto(link);
    await seeHeading(page, 'This link no longer works');
    expect(await answerTo(person.email, former)).toContain(refused);
    await signInHere(page, person);
    await menu(page).waitFor();
  });

  it('can be changed by whoever knows it', async () => {
    await page.goto('/me/security');
    const change = async (current: string, next: string) => {
      await page.getByLabel('Current password', { exact: true }).fill(current);
      await page.getByLabel('New password', { exact: true }).fill(next);
      await page.getByRole('button', { name: 'Change password' }).click();
    };
    await change('a guess of a password', 'another long password');
    await see(page, refused);
    await change(person.password, 'yet another long password');
    await see(page, 'Your password is changed.');
    person.password = 'yet another long password';
    const other = await browser.anonymous();
    await signIn(other, person);
    await other.context().close();
  });
});

describe('signing out everywhere', () => {
  it('ends the other browser too', async () => {
    const [here, there] = [await browser.anonymous(), await browser.anonymous()];
    await signIn(here, person, '/me/security');
    await signIn(there, person, '/me/notifications');
    // Tokens tell the second only: one of the very second of the signing out would count as newer than it.
    const second = () => Math.floor(Date.now() / 1000);
    const signedIn = second();
    await expect.poll(second, { timeout: 10_000 }).toBeGreaterThan(signedIn);
    await here.getByRole('button', { name: 'Sign out everywhere' }).click();
    await see(here, 'You are signed out on all devices.');
    await there.goto('/me/security');
    await there.waitForURL('**/auth/sign-in*');
    await signIn(there, person);
    await Promise.all([here, there].map((each) => each.context().close()));
  });
});

describe('Google', () => {
  const byGoogle = async (on: Page, email: string) => {
    await on.goto('/auth/sign-in');
    await on.getByRole('button', { name: 'Continue with Google' }).click();
    const window = on.getByRole('dialog', { name: 'Google, on this machine' });
    await window.getByLabel('E-mail address').fill(email);
    await window.getByRole('button', { name: 'Continue' }).click();
  };

  it('lets the same person into the same account', async () => {
    const other = await browser.anonymous();
    await byGoogle(other, person.email);
    await menu(other).waitFor();
    await other.context().close();
    const again = await browser.anonymous();
    await signIn(again, person);
    await menu(again).waitFor();
    await again.context().close();
  });

  it('opens an account for somebody new', async () => {
    const other = await browser.anonymous();
    const { email } = stranger('Gina Newcomer');
    await byGoogle(other, email);
    await other.waitForURL('**/me');
    await other.goto('/me/security');
    await see(other, 'You sign in with Google.');
    await other.context().close();
  });
});

describe('an account', () => {
  it('can be deleted for good, and its address begins anew', async () => {
    page = await browser.anonymous();
    await signIn(page, person, '/me/security');
    await page.getByRole('button', { name: 'Delete my account…' }).click();
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await see(page, 'Tick this to go on.');
    await page.getByRole('checkbox', { name: /cannot be undone/ }).check();
    await page.getByLabel('Current password', { exact: true }).last().fill(person.password);
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await see(page, 'Your account is deleted.');
    expect(await answerTo(person.email, person.password)).toContain(refused);
  });
});
