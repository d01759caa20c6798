import { randomUUID } from 'node:crypto';
import { metricsSchema } from '@evergrow/domain/analytics';
import { providerPageSchema, tenantHomeSchema } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import { checkoutSchema, holdSchema, slotsResponseSchema } from '@evergrow/domain/scheduling';
import { demoLogins } from '@evergrow/seed/logins';
import { applyActionCode, signInWithEmailAndPassword } from 'firebase/auth';
import { doc, getDoc, Timestamp } from 'firebase/firestore';
import { z } from 'zod';
import { sendIntake } from '../support/send-intake.ts';
import { connect, mailsTo, type SmokeClient } from './client.ts';
import { intake } from './intake.ts';
import { pay } from './pay.ts';
import { step, until } from './steps.ts';
import { moveIntoThePast } from './time-machine.ts';

const nothing = z.unknown();
const password = 'a-long-enough-password';

/** Timestamps as dates, as every client of Firestore does. */
const dates = (value: unknown): unknown => {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(dates);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dates(inner)]));
};

async function read<T>(client: SmokeClient, path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    const snapshot = await getDoc(doc(client.firestore, path));
    return snapshot.exists() ? schema.parse(dates(snapshot.data())) : null;
  } catch (error) {
    // Before the server has written who may read it, the rules refuse: not yet there.
    if (error instanceof Error && 'code' in error && error.code === 'permission-denied') return null;
    throw error;
  }
}

/** sign up -> verify -> intake -> match -> hold -> pay -> confirmed -> both mails -> review -> metrics */
export async function walk(url: string, slug: string): Promise<void> {
  const client = await step('the site answers', () => connect(url));
  const { localCloudUrl } = client.config;
  if (!localCloudUrl)
    throw new Error('This walk reads mails from the local cloud; a deployment needs its own inbox.');
  const email = `smoke-${randomUUID().slice(0, 8)}@example.com`;
  const home = await step('the tenant is there', () =>
    client.call('GET', `/public/tenants/${slug}`, tenantHomeSchema),
  );
  const tenantId = home.tenant.id;

  await step('sign up', () =>
    client.call('POST', '/auth/sign-up', nothing, {
      email,
      password,
      displayName: 'Sam Smoke',
      locale: 'en',
      timeZone: 'Europe/Madrid',
    }),
  );
  const oobCode = await step('the mail to confirm the address arrives', () =>
    until('the mail', 20, async () => {
      const [mail] = await mailsTo(localCloudUrl, email);
      return /oobCode=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    }),
  );
  await step('confirm the address', () => applyActionCode(client.auth, oobCode));
  const { user } = await step('sign in', () => signInWithEmailAndPassword(client.auth, email, password));
  await step('open the account', () =>
    client.call('POST', '/me', nothing, { locale: 'en', timeZone: 'Europe/Madrid' }),
  );
  await step('join as a client', () => client.call('POST', `/t/${tenantId}/join`, nothing, {}));

  const envelopeId = await step('consent, seal and send the intake', () =>
    sendIntake(client, tenantId, user.uid, intake),
  );
  const matches = await step('the matches appear', () =>
    until('a match', 30, async () => {
      const subject = await read(
        client,
        paths.subject(tenantId, user.uid),
        z.object({ pseudonym: z.string() }),
      );
      return subject ? await read(client, paths.match(tenantId, subject.pseudonym), matchSetSchema) : null;
    }),
  );
  await step('the answers are nowhere in clear', async () => {
    const gone = await read(client, paths.envelope(tenantId, envelopeId), nothing);
    if (gone !== null) throw new Error('the envelope can be read');
    if (matches.ranked.length === 0) throw new Error('nobody was matched');
  });

  const { providerId, offering, start } = await step('find a free time with the best match', () =>
    freeTime(
      client,
      slug,
      matches.ranked.map((ranked) => ranked.providerId),
    ),
  );
  const hold = await step('hold it', () =>
    client.call('POST', `/t/${tenantId}/holds`, holdSchema, {
      providerId,
      offeringId: offering.id,
      addOnIds: [],
      start,
      format: offering.formats[0] ?? 'video',
      timeZone: 'Europe/Madrid',
    }),
  );
  const checkout = await step('open the payment page', () =>
    client.call('POST', `/t/${tenantId}/bookings/${hold.bookingId}/checkout`, checkoutSchema, {}),
  );
  await step('pay with a test card', async () => {
    if (!checkout.url) throw new Error('there was nothing to pay');
    await pay(checkout.url, email);
  });
  await step('the booking is confirmed', () =>
    until('the confirmation', 30, async () => {
      const booking = await read(
        client,
        paths.booking(tenantId, hold.bookingId),
        z.object({ status: z.string() }),
      );
      return booking?.status === 'confirmed' ? booking : null;
    }),
  );
  await step('the order is paid in full', async () => {
    const order = await read(client, paths.order(tenantId, hold.orderId), orderSchema);
    if (order?.status !== 'paid' || order.quote.total !== hold.quote.total) throw new Error('it is not');
  });
  await step('the client has the mail, with a calendar file', () =>
    until('the mail', 30, async () =>
      (await mailsTo(localCloudUrl, email)).find((mail) =>
        mail.attachments.some((file) => file.filename.endsWith('.ics')),
      ),
    ),
  );
  await step('the provider has the mail', () =>
    until('the mail', 30, async () =>
      (await mailsTo(localCloudUrl, '')).find((mail) => mail.subject.includes('Sam Smoke')),
    ),
  );

  const admin = demoLogins.find((login) => login.tenant === slug && login.role === 'admin');
  if (!admin) throw new Error(`no demo admin in ${slug}`);
  const office = await connect(url);
  await step('the admin signs in', () =>
    signInWithEmailAndPassword(office.auth, admin.email, admin.password),
  );
  const before = await office.call('GET', `/t/${tenantId}/metrics`, metricsSchema);
  await step('the session has taken place (its start is moved into the past)', () =>
    moveIntoThePast(client.config, paths.booking(tenantId, hold.bookingId)),
  );
  await step('the admin completes it', () =>
    office.call('POST', `/t/${tenantId}/bookings/${hold.bookingId}/complete`, nothing, {}),
  );
  await step('the client reviews it', () =>
    client.call('POST', `/t/${tenantId}/bookings/${hold.bookingId}/review`, nothing, {
      stars: 5,
      text: 'Clear, kind and to the point.',
    }),
  );
  await step('the overview counts it', async () => {
    const { totals } = await office.call('GET', `/t/${tenantId}/metrics`, metricsSchema);
    const grew =
      totals.completed === before.totals.completed + 1 && totals.reviews === before.totals.reviews + 1;
    if (!grew) throw new Error(`${JSON.stringify(before.totals)} became ${JSON.stringify(totals)}`);
  });
  await client.close();
  await office.close();
}

async function freeTime(client: SmokeClient, slug: string, providerIds: readonly string[]) {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  for (const providerId of providerIds) {
    const page = await client.call(
      'GET',
      `/public/tenants/${slug}/providers/${providerId}`,
      providerPageSchema,
    );
    const offering = page.offerings.find((each) => each.kind === 'session');
    if (!offering) continue;
    const query = new URLSearchParams({
      offeringId: offering.id,
      from: day(1),
      to: day(21),
      timeZone: 'Europe/Madrid',
    });
    const path = `/public/tenants/${slug}/providers/${providerId}/slots?${query}`;
    const { slots } = await client.call('GET', path, slotsResponseSchema);
    const slot = slots[Math.floor(Math.random() * slots.length)];
    if (slot) return { providerId, offering, start: slot.start };
  }
  throw new Error('no match has a free time in three weeks');
}
