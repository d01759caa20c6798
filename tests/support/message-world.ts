import { randomInt, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type User, userSchema } from '@evergrow/domain/account';
import { notificationSchema } from '@evergrow/domain/engagement';
import { type Locale, paths } from '@evergrow/domain/kernel';
import { type OutboxEvent, outboxEntrySchema } from '@evergrow/domain/operations';
import { type Booking, bookingSchema, reminderSchema } from '@evergrow/domain/scheduling';
import { startStandIns } from '@evergrow/emulators/stand-ins/start-stand-ins';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeOrder } from '@evergrow/seed/factories/order';
import { makeQuote } from '@evergrow/seed/factories/quote';
import { makeTenant } from '@evergrow/seed/factories/tenant';
import { makeUser } from '@evergrow/seed/factories/user';
import { provePhone } from '../../functions/src/account/prove-phone.ts';
import { requestPhone } from '../../functions/src/account/request-phone.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { auth, db } from '../../functions/src/kernel/firebase.ts';
import { bringAbout } from '../../functions/src/operations/effects.ts';
import { workOutbox } from '../../functions/src/operations/outbox-worker.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A tenant, people with mailboxes and phones, and services of its own to reach them with. Its events are worked off here,
 * at times the test says: well ahead of the clock, so that the platform's own triggers leave them alone.
 */
export async function messageWorld() {
  const standIns = await startStandIns({
    port: await freePort(),
    webhookUrl: 'http://127.0.0.1:9/hooks/stripe',
    webhookSecret: 'whsec_message_tests',
  });
  Object.assign(process.env, {
    EVERGROW_ENV: 'local',
    PUBLIC_URL: 'http://127.0.0.1:5000',
    STRIPE_WEBHOOK_SECRET: 'whsec_message_tests',
    STRIPE_API_BASE: standIns.url,
    SENDGRID_API_BASE: standIns.url,
    TWILIO_API_BASE: standIns.url,
    ZOOM_API_BASE: `${standIns.url}/zoom`,
    GOOGLE_MEET_API_BASE: `${standIns.url}/meet`,
    MAIL_FROM: 'hello@evergrow.example',
    PSEUDONYM_SECRET: 'tests-do-not-keep-secrets-from-anyone',
    LOCAL_KEY_FILE: process.env.LOCAL_KEY_FILE ?? '.cache/tests.key',
  });
  const tenantId = `t-${randomUUID()}`;
  const tenant = makeTenant({ slug: tenantId.slice(0, 40), name: 'Calm Coaching' });
  await db().doc(paths.tenant(tenantId)).set(tenant);

  /** Somebody with a confirmed address and, where wanted, a proven phone. */
  const person = async (changes: Partial<User> & { phone?: boolean } = {}) => {
    const { phone, ...user } = changes;
    const email = `${randomUUID()}@example.com`;
    const made = makeUser({ displayName: 'Ana López', ...user });
    const { uid } = await auth().createUser({ email, emailVerified: true, displayName: made.displayName });
    await documentAt(paths.user(uid), userSchema).set(made);
    const number = `+346${String(randomInt(100_000_000)).padStart(8, '0')}`;
    if (phone) await provedPhone(uid, number, made.locale);
    return {
      uid,
      email,
      number,
      mails: () => standIns.state.mails.filter(({ to }) => to.some((each) => each.includes(email))),
      texts: () =>
        standIns.state.messages.filter((each) => each.to === number && !/code|código/.test(each.body)),
      shown: async () =>
        (await collectionAt(paths.notifications(tenantId, uid), notificationSchema).get()).docs.map((found) =>
          found.data(),
        ),
    };
  };
  const provedPhone = async (uid: string, number: string, locale: Locale) => {
    const now = new Date();
    await requestPhone(uid, number, locale, now);
    await provePhone(uid, codeSentTo(number), now);
  };
  const codeSentTo = (number: string): string => {
    const code = standIns.state.messages.find(({ to }) => to === number)?.body.match(/\d{6}/)?.[0];
    if (!code) throw new Error(`no code was sent to ${number}`);
    return code;
  };

  type Someone = Awaited<ReturnType<typeof person>>;
  /** A confirmed and paid booking of an hour. */
  const booked = async (client: Someone, provider: Someone, changes: Partial<Booking> = {}) => {
    const bookingId = `b-${randomUUID()}`;
    const orderId = `o-${randomUUID()}`;
    const booking = makeBooking({
      clientUid: client.uid,
      clientName: 'Ana López',
      providerId: provider.uid,
      providerIds: [provider.uid],
      providerName: 'Duarte Queimado',
      orderId,
      meetingUrl: null,
      payments: [{ orderId, purpose: 'booking', amount: makeQuote().total, refunded: 0 }],
      ...changes,
    });
    await documentAt(paths.booking(tenantId, bookingId), bookingSchema).set(booking);
    await db()
      .doc(paths.order(tenantId, orderId))
      .set(makeOrder({ clientUid: client.uid, bookingIds: [bookingId] }));
    return bookingId;
  };
  const change = async (bookingId: string, changes: Partial<Booking>) => {
    await db().doc(paths.booking(tenantId, bookingId)).update(changes);
  };

  /** What an event brings about, as the worker would have it. */
  const tell = async (event: OutboxEvent, now: Date, eventId = `e-${randomUUID()}`) => {
    await bringAbout({ tenantId, tenant, eventId, now }, event);
    return eventId;
  };
  /** Works off the events of this tenant that are due by then. */
  const work = async (now: Date) => {
    const events = await collectionAt(paths.outbox(tenantId), outboxEntrySchema).get();
    for (const { id } of events.docs) await workOutbox(tenantId, id, now);
  };
  const events = async () =>
    (await collectionAt(paths.outbox(tenantId), outboxEntrySchema).get()).docs.map((found) => found.data());
  const reminders = async () =>
    (await collectionAt(paths.reminders(tenantId), reminderSchema).orderBy('dueAt').get()).docs.map((found) =>
      found.data(),
    );
  return {
    tenantId,
    tenant,
    standIns,
    person,
    codeSentTo,
    booked,
    change,
    tell,
    work,
    events,
    reminders,
    stop: () => standIns.stop(),
  };
}
export type MessageWorld = Awaited<ReturnType<typeof messageWorld>>;
