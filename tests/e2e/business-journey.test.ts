import { randomUUID } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveIntoThePast } from '../smoke/time-machine.ts';
import { linkIn } from '../support/mail-link.ts';
import { desktop, loginOf, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { chooseSlot } from './support/choose-slot.ts';
import { emulated } from './support/emulated.ts';
import { cards, goToPage, payWith } from './support/payment-page.ts';
import {
  confirmByMail,
  confirmed,
  mailbox,
  type Person,
  signInHere,
  signUpByForm,
  stranger,
} from './support/people.ts';
import { see, seeHeading } from './support/see.ts';
import { signIn } from './support/sign-in.ts';
import { tellFailures } from './support/tell-failures.ts';

const slug = `studio-${randomUUID().slice(0, 8)}`;
/** A name a page must show and never obey. */
const studio = `Studio <img src=x onerror=alert(1)> ${slug.slice(-4)}`;
let browser: TestBrowser;
let founder: Person;
let owner: Page;
let client: Page;
let guest: Page;
let visitor: Page | undefined;
let invited: Person;
/** Windows that markup in a name has managed to open. */
const opened: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  founder = await confirmed('Eve <b>Bold</b>');
  invited = stranger('Ivo Invited');
  owner = await browser.anonymous({ viewport: desktop });
  client = await browser.anonymous({ viewport: phone });
  guest = await browser.anonymous({ viewport: phone });
  for (const page of [owner, client, guest])
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') opened.push(dialog.message());
      void dialog.accept();
    });
});
afterAll(() => browser.close());
tellFailures(() => [owner, client, guest, visitor]);

const workspace = `/w/${slug}`;
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

describe('somebody who founds a business', () => {
  it('begins at /new and has a workspace in five steps', async () => {
    await owner.goto('/new');
    await owner.waitForURL('**/auth/sign-in?next=*');
    await signInHere(owner, founder);
    await seeHeading(owner, 'What kind of business is it?');
    const next = owner.getByRole('button', { name: 'Next' });
    await next.click();
    await see(owner, 'Choose the one that comes closest');
    await owner.getByText('Coaching and advice').click();
    await next.click();
    await owner.getByLabel('Name of the business').fill(studio);
    await owner.getByLabel('Web address').fill('brighthome');
    await see(owner, 'This address is taken.');
    await owner.reload();
    await owner.getByRole('button', { name: 'Next' }).click();
    expect(await owner.getByLabel('Name of the business').inputValue()).toBe(studio);
    await owner.getByLabel('Web address').fill(slug);
    await see(owner, 'This address is free');
    await next.click();
    await seeHeading(owner, 'What will you use?');
    await next.click();
    await seeHeading(owner, 'When do you work?');
    await next.click();
    await seeHeading(owner, 'Ready to begin');
    await see(owner, studio);
    await owner.getByRole('button', { name: 'Create my business' }).click();
    await owner.waitForURL(`**${workspace}`);
    await seeHeading(owner, 'Get ready to open');
  });

  it('edits an offering, the hours and the public page', async () => {
    await owner.goto(`${workspace}/offerings/new`);
    await owner.getByLabel('Title').fill('First hour <script>alert(2)</script>');
    await owner.getByRole('switch', { name: "Each provider's own price" }).uncheck();
    await owner.getByLabel(/^Price/).fill('nothing much');
    await owner.getByRole('button', { name: /^(Save|Create)/ }).click();
    await see(owner, 'Enter an amount such as');
    await owner.getByLabel(/^Price/).fill('45.50');
    await owner.getByRole('button', { name: /^(Save|Create)/ }).click();
    await owner.waitForURL(`**${workspace}/offerings`);
    const onSale = owner.getByRole('switch', { name: /^On sale: First hour/ });
    await onSale.waitFor();
    if (!(await onSale.isChecked())) await onSale.click();
    await owner.getByRole('switch', { name: /^On sale: First hour/, checked: true }).waitFor();

    await owner.goto(`${workspace}/availability`);
    const from = owner.getByLabel('Monday, from (1)');
    await from.fill('07:30');
    await save(owner);
    await see(owner, 'Your hours are saved');
    await owner.reload();
    expect(await from.inputValue()).toBe('07:30');

    await owner.goto(`${workspace}/profile`);
    await owner.getByLabel('Headline').fill('For people who begin');
    await owner.getByLabel('About you').fill('I listen first, ask second and suggest last, in that order.');
    await owner.getByLabel(/^Price per hour/).fill('60');
    const listed = owner.getByRole('switch', { name: 'Listed publicly' });
    if (!(await listed.isChecked())) await listed.check();
    await save(owner);
    await see(owner, 'Your public page is saved');
  });

  it('is seen by nobody until it is published, and by everybody then', async () => {
    await guest.goto(`/t/${slug}`);
    await seeHeading(guest, 'There is nothing here');
    await owner.goto(`${workspace}/settings`);
    await owner.getByRole('switch', { name: 'Open to the public' }).check();
    await owner.getByLabel('Tagline').fill('Begin here');
    await save(owner);
    await see(owner, 'Settings saved');
    await guest.goto(`/t/${slug}`);
    await seeHeading(guest, 'Begin here');
    await see(guest, studio);
    await see(guest, 'First hour <script>');
    await see(guest, founder.displayName);
  });

  it('invites somebody: a wrong account is refused, the right one joins', async () => {
    await owner.goto(`${workspace}/members`);
    await owner.getByRole('button', { name: 'Invite' }).click();
    const sheet = owner.getByRole('dialog', { name: 'Invite somebody' });
    await sheet.getByLabel('E-mail address').fill('not an address');
    await sheet.getByRole('button', { name: 'Send the invitation' }).click();
    await see(sheet, 'An e-mail address such as');
    await sheet.getByLabel('E-mail address').fill(invited.email);
    await sheet.getByRole('button', { name: 'Send the invitation' }).click();
    await see(owner, `Invitation sent to ${invited.email}`);
    const mail = await mailbox().mailTo(invited.email, 'You are invited to');
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img src=x');

    await signIn(guest, await confirmed('Walter Wrong'));
    await guest.goto(linkIn(mail).href);
    await seeHeading(guest, `Join ${studio}`);
    await guest.getByRole('button', { name: 'Accept the invitation' }).click();
    await see(guest, 'This invitation is for another address');
    await guest.getByRole('button', { name: 'Use another account' }).click();
    await guest.getByRole('link', { name: 'Create an account and join' }).click();
    await signUpByForm(guest, invited);
    await confirmByMail(guest, invited);
    await signInHere(guest, invited);
    await guest.getByRole('button', { name: 'Accept the invitation' }).click();
    await guest.waitForURL(`**${workspace}/**`);

    await owner.goto(`${workspace}/members`);
    await see(owner, invited.displayName);
    await guest.goto(linkIn(mail).href);
    await see(guest, 'This invitation has been used');
  });
});

describe('its first client', () => {
  it('books and pays; when it has taken place, they review it and the page shows it', async () => {
    const person = await confirmed('Cleo <i>Client</i>');
    await signIn(client, person);
    await client.goto(`/t/${slug}/providers`);
    await client.getByRole('link', { name: founder.displayName }).first().click();
    await client.getByRole('main').getByRole('link', { name: /^Book/ }).first().click();
    await client.getByRole('radio', { name: /^First hour/ }).click({ force: true });
    await chooseSlot(client);
    const [request] = await Promise.all([
      client.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/holds')),
      client.getByRole('button', { name: 'Hold this time and pay' }).click(),
    ]);
    const tenantId = new URL(request.url()).pathname.split('/').at(-2) ?? '';
    await goToPage(client);
    await payWith(client, cards.paid);
    await seeHeading(client, 'Your booking is confirmed');
    const bookingId = new URL(client.url()).pathname.split('/').at(-1) ?? '';
    const told = await mailbox().mailTo(founder.email, /^New booking from /);
    expect(told.html).toContain('Cleo &lt;i&gt;Client');
    expect(told.html).not.toMatch(/<(i|b|script|img)\b/);

    await moveIntoThePast(await emulated(), paths.booking(tenantId, bookingId));
    await owner.goto(`${workspace}/bookings?view=past`);
    await owner.getByRole('button', { name: /Cleo/ }).click();
    const sheet = owner.getByRole('dialog', { name: person.displayName });
    await sheet.getByRole('button', { name: 'Mark as completed' }).click();
    await see(owner, 'The booking is completed');

    await client.goto(`/t/${slug}/bookings/${bookingId}`);
    await client.getByRole('button', { name: 'Publish the review' }).click();
    await see(client, 'Choose how many stars you give.');
    await client.getByRole('radio', { name: '5 stars' }).check({ force: true });
    await client.getByLabel(/^What would help others/).fill('Clear & kind <img src=x onerror=alert(3)>');
    await client.getByRole('button', { name: 'Publish the review' }).click();
    await see(client, 'Your review is published.');
    visitor = await browser.anonymous({ viewport: phone });
    await visitor.goto(`/t/${slug}/providers`);
    await visitor.getByRole('link', { name: founder.displayName }).first().click();
    await see(visitor, '5.0 of 5 stars, 1 review');
    await visitor.getByRole('heading', { name: 'Reviews' }).scrollIntoViewIfNeeded();
    await see(visitor, 'Clear & kind <img src=x onerror=alert(3)>');
  });

  it('has not run anything by what people are called', async () => {
    for (const page of [owner, client, guest])
      expect(await page.locator('img[src="x"]').count(), page.url()).toBe(0);
    expect(opened).toEqual([]);
  });
});

describe('who runs it', () => {
  it('sees the figures and what happened', async () => {
    await owner.goto(workspace);
    await seeHeading(owner, 'Overview');
    await see(owner, 'Confirmed bookings');
    await owner.goto(`${workspace}/operations`);
    await see(owner, 'Business created');
    await see(owner, 'Invitation accepted');
  });

  it('is shown the secret of a key once', async () => {
    await owner.goto(`${workspace}/operations?tab=keys`);
    await owner.getByRole('button', { name: 'Create a key' }).click();
    const sheet = owner.getByRole('dialog', { name: 'Create a key' });
    await sheet.getByLabel('Name').fill('Website');
    await sheet.getByRole('button', { name: 'Create', exact: true }).click();
    const shown = owner.getByRole('dialog', { name: 'Your new key' });
    const secret = (await shown.getByRole('code').textContent()) ?? '';
    expect(secret.length).toBeGreaterThan(20);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await see(owner, 'Website');
    await owner.reload();
    await see(owner, 'Website');
    expect(await owner.content()).not.toContain(secret);
  });
});

describe("the platform's staff", () => {
  it('suspends it, and its home is gone', async () => {
    const staff = await browser.signedIn(loginOf(undefined, 'platformAdmin'), { viewport: desktop });
    await staff.goto(`/platform/tenants?q=${slug}`);
    await staff.getByRole('button', { name: /^Suspend/ }).click();
    const sheet = staff.getByRole('dialog', { name: /^Suspend/ });
    await sheet.getByLabel(/^Reason/).fill('A test of the brakes');
    await sheet.getByRole('button', { name: 'Suspend' }).click();
    await see(staff, `${studio} is suspended`);
    const anyone = await browser.anonymous();
    await anyone.goto(`/t/${slug}`);
    await seeHeading(anyone, 'There is nothing here');
  });
});
