import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  authorizationSchema,
  type CalendarKind,
  type ConnectionView,
  calendarsSchema,
  connectionViewSchema,
} from '@evergrow/domain/integrations';
import { DAY, HOUR, paths } from '@evergrow/domain/kernel';
import {
  type Booking,
  bookingSchema,
  type CalendarEntry,
  calendarMonthSchema,
  defaultAvailability,
} from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { z } from 'zod';
import { receivePush } from '../../functions/src/integrations/receive-push.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { tell } from '../../functions/src/kernel/outbox.ts';
import { type ApiWorld, apiWorld, type Person } from './api-world.ts';
import { type TenantWorld, tenantWorld } from './tenant-world.ts';

const outsideEventSchema = z.looseObject({
  id: z.string(),
  calendarId: z.string(),
  summary: z.string(),
  start: z.string(),
  end: z.string(),
  deleted: z.boolean(),
  writes: z.number(),
});
const accountsSchema = z.object({
  accounts: z.array(
    z.looseObject({
      service: z.string(),
      email: z.string(),
      events: z.array(outsideEventSchema),
      connected: z.boolean(),
      channels: z.number(),
    }),
  ),
});

/** Waits for what triggers bring about. */
export async function until<T>(what: string, look: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + 25_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** The API, an address that word of changes is sent to, and the calendars outside. */
export async function calendarWorld() {
  const pushes: { path: string; headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const url = new URL(request.url ?? '', 'http://local');
      const path = url.pathname.replace('/hooks/', '');
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const body = Buffer.concat(chunks).toString();
      if (!url.searchParams.has('validationToken')) pushes.push({ path, headers, body });
      const push = {
        path,
        query: Object.fromEntries(url.searchParams),
        header: (name: string) => headers[name] ?? '',
        body: headers['content-type']?.includes('json') && body ? JSON.parse(body) : null,
      };
      const answer = await receivePush(push, new Date()).catch(() => ({ status: 500, text: '' }));
      response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(answer.text ?? '');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const PUBLIC_URL = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const world: ApiWorld = await apiWorld({ PUBLIC_URL });
  const dev = `${process.env.SENDGRID_API_BASE}/dev`;
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${dev}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : ((await answer.json()) as unknown);
  };
  const stop = async () => {
    await world.stop();
    receiver.closeAllConnections();
    receiver.close();
  };
  return { world, pushes, send, url: PUBLIC_URL, stop };
}
export type CalendarWorld = Awaited<ReturnType<typeof calendarWorld>>;

/** A business whose owner works every hour of every day, and has a calendar at one of the services. */
export async function outsideWorld({ world, send }: CalendarWorld, kind: CalendarKind) {
  const tenant: TenantWorld = await tenantWorld(world);
  const { tenantId, owner } = tenant;
  const email = `${owner.uid.toLowerCase()}@${kind}.example`;
  const account = { service: kind, email };
  const base = `/t/${tenantId}/calendars`;
  const allDay = Array.from({ length: 7 }, () => '00:00-24:00');
  await db()
    .doc(paths.availability(tenantId, owner.uid))
    .set({
      ...defaultAvailability('Europe/Madrid'),
      weekly: allDay,
      stepMinutes: 15,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 60,
    });

  /** Walks through the consent page and gives what it sends back with. */
  const consent = async (person: Person = owner, as = email) => {
    const asked = await person.call('POST', `${base}/authorizations`, { kind });
    const body = new URLSearchParams({ email: as, answer: 'allow' });
    const answer = await fetch(asked.as(authorizationSchema).url, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    return { state: back.searchParams.get('state') ?? '', code: back.searchParams.get('code') ?? '' };
  };
  const connect = async (): Promise<ConnectionView> =>
    (await owner.call('POST', `${base}/connections`, await consent())).as(connectionViewSchema);
  const connectionId = `${kind}_${owner.uid}`;
  const sync = async () =>
    (await owner.call('POST', `${base}/connections/${connectionId}/sync`)).as(connectionViewSchema);
  const view = async () => (await owner.call('GET', base)).as(calendarsSchema);

  const outside = {
    account: async () => {
      const { accounts } = accountsSchema.parse(await send('GET', '/calendars'));
      return accounts.find((each) => each.service === kind && each.email === email);
    },
    events: async () => (await outside.account())?.events ?? [],
    create: async (fields: object) =>
      outsideEventSchema.parse(await send('POST', '/calendars/events', { ...account, ...fields })),
    change: (id: string, fields: object) =>
      send('PATCH', `/calendars/events/${id}`, { ...account, ...fields }),
    remove: (id: string, fields: object = {}) =>
      send('DELETE', `/calendars/events/${id}`, { ...account, ...fields }),
    act: (name: string) => send('POST', `/calendars/${name}`, account),
  };

  /** Everything in the provider's months. */
  const entries = async (): Promise<Record<string, CalendarEntry>> => {
    const months = await db().collection(paths.calendarMonths(tenantId)).get();
    const read = await Promise.all(
      months.docs.map(async (month) => (await documentAt(month.ref.path, calendarMonthSchema).get()).data()),
    );
    return Object.assign({}, ...read.map((month) => month?.entries ?? {}));
  };
  const busy = async () =>
    Object.values(await entries())
      .filter((entry) => entry.kind === 'busy')
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);

  /** A full hour so many days ahead, and `hours` later. */
  const hour = (days: number, hours = 0) => Math.floor(Date.now() / DAY) * DAY + days * DAY + hours * HOUR;
  const iso = (at: number) => new Date(at).toISOString();

  const sessions = await db()
    .collection(paths.offerings(tenantId))
    .where('kind', '==', 'session')
    .limit(1)
    .get();
  const offeringId = sessions.docs[0]?.id ?? '';
  const bookingOf = async (id: string): Promise<Booking | undefined> =>
    (await documentAt(paths.booking(tenantId, id), bookingSchema).get()).data();
  /** A confirmed booking with its claim, and word of it in the outbox as after a payment unless it is not to be told. */
  const book = async (id: string, start: number, told = true): Promise<Booking> => {
    const booking = makeBooking({
      providerId: owner.uid,
      providerIds: [owner.uid],
      clientName: 'Ana Pérez',
      offeringId,
      start: new Date(start),
      end: new Date(start + HOUR),
      claim: { start: new Date(start), end: new Date(start + HOUR) },
      orderId: null,
    });
    const month = iso(start).slice(0, 7);
    const claim = { start, end: start + HOUR, kind: 'booking', expiresAt: null };
    const batch = db().batch();
    batch.set(documentAt(paths.booking(tenantId, id), bookingSchema), booking);
    batch.set(
      db().doc(paths.calendarMonth(tenantId, owner.uid, month)),
      { providerId: owner.uid, month, entries: { [id]: claim } },
      { merge: true },
    );
    if (told) tell(batch, tenantId, { type: 'booking.confirmed', bookingId: id }, new Date());
    await batch.commit();
    return booking;
  };
  /** The event that stands for a booking outside, once it is there. */
  const eventAt = (start: number) =>
    until(`an event outside at ${iso(start)}`, async () =>
      (await outside.events()).find(
        (event) => event.writes > 0 && !event.deleted && Date.parse(event.start) === start,
      ),
    );

  /** Once so many times the calendar was asked to say what a booking says, and each was worked off. */
  const pushed = (bookingId: string, times: number) =>
    until(`${times} pushes of ${bookingId}`, async () => {
      const { docs } = await db()
        .collection(paths.outbox(tenantId))
        .where('event.bookingId', '==', bookingId)
        .get();
      const pushes = docs.filter((each) => each.get('event.type') === 'calendar.push');
      return pushes.length === times && pushes.every((each) => each.get('state') === 'done');
    });

  /** Once nothing of what was told is still being worked off. What failed waits for the schedule, which rests here. */
  const quiet = () =>
    until('quiet', async () => {
      const pending = await db().collection(paths.outbox(tenantId)).where('state', '==', 'pending').get();
      return pending.docs.every((each) => each.get('lastError') !== null);
    });

  return {
    ...tenant,
    base,
    email,
    connectionId,
    consent,
    connect,
    sync,
    view,
    outside,
    entries,
    busy,
    hour,
    iso,
    book,
    bookingOf,
    eventAt,
    pushed,
    quiet,
  };
}
export type OutsideWorld = Awaited<ReturnType<typeof outsideWorld>>;
