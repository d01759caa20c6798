import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { linkIn } from '../../support/mail-link.ts';
import { standInsAt } from '../../support/stand-ins.ts';
import { emulated } from './emulated.ts';
import { see, seeHeading } from './see.ts';

export type Person = { displayName: string; email: string; password: string };

/** Somebody the platform has never seen, on every run. */
export function stranger(displayName: string): Person {
  const tag = randomUUID().slice(0, 8);
  const mailbox = displayName
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');
  return { displayName, email: `${mailbox}.${tag}@example.com`, password: `a long password ${tag}` };
}

/** The mailbox of the local cloud. */
export const mailbox = () => standInsAt(inject('platform').urls.standIns);

/** Somebody with a confirmed address, for journeys that begin after signing up. */
export async function confirmed(displayName: string): Promise<Person> {
  const person = stranger(displayName);
  const { firebase, emulators } = await emulated();
  const made = await fetch(
    `${emulators.auth}/identitytoolkit.googleapis.com/v1/projects/${firebase.projectId}/accounts`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ ...person, emailVerified: true }),
    },
  );
  if (!made.ok) throw new Error(`the Auth emulator answered ${made.status}: ${await made.text()}`);
  return person;
}

/** Fills in the form to sign up, on its page, and waits until the mail is said to be on its way. */
export async function signUpByForm(page: Page, { displayName, email, password }: Person): Promise<void> {
  await page.getByLabel('Your name').fill(displayName);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await seeHeading(page, 'Check your mail');
  await see(page, email);
}

/** Opens the link of the mail that asks to confirm the address, and goes on to signing in. */
export async function confirmByMail(page: Page, { email }: Person): Promise<void> {
  await page.goto(linkIn(await mailbox().mailTo(email)).href);
  await seeHeading(page, 'Your address is confirmed');
  await page.getByRole('link', { name: 'Sign in' }).last().click();
}

/** Signs in on the sign-in page one is on. */
export async function signInHere(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
