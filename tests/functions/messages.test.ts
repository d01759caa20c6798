import { defaultNotificationPreferences } from '@evergrow/domain/engagement';
import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { defaultBookingSettings } from '@evergrow/domain/scheduling';
import { liveLocationSchema } from '@evergrow/domain/visits';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { remindDue } from '../../functions/src/scheduling/reminder-store.ts';
import { type MessageWorld, messageWorld } from '../support/message-world.ts';

let world: MessageWorld;
type Person = Awaited<ReturnType<MessageWorld['person']>>;
let client: Person;
let provider: Person;
beforeAll(async () => {
  world = await messageWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.standIns.faults.clear();
  client = await world.person({ phone: true });
  provider = await world.person({ displayName: 'Duarte Queimado' });
});

/** A moment on a summer's morning well ahead, when it is 12:00 in Madrid. */
const noon = new Date('2031-06-10T10:00:00Z');
const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const counts = async (person: Person) => ({
  mails: person.mails().length,
  texts: person.texts().length,
  shown: (await person.shown()).length,
});

describe('a confirmation', () => {
  test('is a receipt with a calendar file, comes once to each side, and plans the reminders', async () => {
    const start = after(noon, 3 * DAY);
    const bookingId = await world.booked(client, provider, { start, format: 'inPerson' });
    const event = { type: 'booking.confirmed', bookingId } as const;
    const eventId = await world.tell(event, noon);
    for (let again = 0; again < 3; again += 1) await world.tell(event, noon, eventId);
    expect(await counts(client)).toEqual({ mails: 1, texts: 0, shown: 1 });
    expect(await counts(provider)).toEqual({ mails: 1, texts: 0, shown: 1 });
    const [mail] = client.mails();
    expect(mail?.subject).toBe('Confirmed: Coaching session');
    expect(mail?.text).toMatch(/Total: .*\n/);
    expect(mail?.text).toMatch(/Paid: /);
    expect(mail?.text).not.toContain('Still to pay');
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['booking.ics']);
    expect((await world.reminders()).filter((each) => each.bookingId === bookingId)).toMatchObject([
      { minutes: 1_440, dueAt: after(start, -DAY), start },
      { minutes: 60, dueAt: after(start, -HOUR), start },
    ]);
  });

  test('reaches its client whatever their preferences; their app stays still if they like', async () => {
    const quiet = { email: false, inApp: false, sms: false };
    const notifications = { ...defaultNotificationPreferences, bookings: quiet };
    const silent = await world.person({ notifications });
    const bookingId = await world.booked(silent, provider, { start: after(noon, DAY) });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    expect(await counts(silent)).toEqual({ mails: 1, texts: 0, shown: 0 });
  });

  test('that cannot be mailed to one is still mailed to the other, and to the first by the next attempt', async () => {
    const bookingId = await world.booked(client, provider, { start: after(noon, 3 * DAY) });
    const event = { type: 'booking.confirmed', bookingId } as const;
    world.standIns.faults.add({ service: 'sendgrid', kind: 'fail', count: 1, status: 503, ms: 0 });
    await expect(world.tell(event, noon, 'broken')).rejects.toThrow();
    expect(client.mails().length + provider.mails().length).toBe(1);
    await world.tell(event, noon, 'broken');
    expect([client.mails().length, provider.mails().length]).toEqual([1, 1]);
  });
});

describe('reminders', () => {
  /** Runs the schedule at each of these moments, twice, and what it sets going. */
  const pass = async (...moments: Date[]) => {
    for (const at of moments) {
      await remindDue(at);
      await remindDue(at);
      await world.work(at);
    }
  };

  test('come once a day and once an hour before, the last one by text too; those who work see them in the app', async () => {
    const start = after(noon, 2 * DAY);
    const bookingId = await world.booked(client, provider, { start });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    const before = await counts(client);
    await pass(noon, after(start, -DAY - MINUTE), after(start, -DAY), after(start, -2 * HOUR));
    expect(await counts(client)).toEqual({ mails: before.mails + 1, texts: 0, shown: before.shown + 1 });
    await pass(after(start, -HOUR - MINUTE), after(start, -HOUR), after(start, -MINUTE), after(start, HOUR));
    expect(await counts(client)).toEqual({ mails: before.mails + 2, texts: 1, shown: before.shown + 2 });
    expect(await counts(provider)).toEqual({ mails: 1, texts: 0, shown: 3 });
    const [text] = client.texts();
    expect(text?.body).toBe(
      `Calm Coaching: Coaching session is Thu, Jun 12, 12:00 PM. http://127.0.0.1:5000/t/${world.tenant.slug}/bookings/${bookingId}`,
    );
    expect(text?.body).not.toMatch(/López|Ana|Queimado/);
    expect((await world.reminders()).filter((each) => each.bookingId === bookingId)).toEqual([]);
  });

  test('are for the new time when the booking moved', async () => {
    const start = after(noon, 2 * DAY);
    const bookingId = await world.booked(client, provider, { start });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    const later = after(start, DAY);
    await world.change(bookingId, { start: later, end: after(later, HOUR) });
    // The schedule is faster than the effect: what is planned for the old time is void.
    await remindDue(after(start, -DAY));
    await world.work(after(start, -DAY));
    expect(client.mails()).toHaveLength(1);
    await world.tell(
      { type: 'booking.rescheduled', bookingId, from: start.getTime() },
      after(start, -DAY + HOUR),
    );
    expect((await world.reminders()).filter((each) => each.bookingId === bookingId)).toMatchObject([
      { minutes: 1_440, dueAt: start },
      { minutes: 60, dueAt: after(later, -HOUR) },
    ]);
    await pass(after(start, -HOUR), start, after(later, -HOUR), after(later, -MINUTE));
    expect(client.mails().map(({ subject }) => subject.split(',')[0])).toEqual([
      'Coming up: Coaching session',
      'Coming up: Coaching session',
      'New time: Coaching session',
      'Confirmed: Coaching session',
    ]);
    expect(client.texts().filter(({ body }) => body.includes(' is Fri'))).toHaveLength(1);
  });

  test('do not come for what was cancelled', async () => {
    const start = after(noon, 2 * DAY);
    const bookingId = await world.booked(client, provider, { start });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    await world.change(bookingId, { status: 'cancelled' });
    await world.tell({ type: 'booking.cancelled', bookingId, by: 'client' }, noon);
    expect((await world.reminders()).filter((each) => each.bookingId === bookingId)).toEqual([]);
    await pass(noon, after(start, -DAY), after(start, -HOUR), start);
    expect(await counts(client)).toMatchObject({ mails: 2, texts: 0 });
  });

  test('are at the times the business has set', async () => {
    const settings = { ...defaultBookingSettings(noon), reminderMinutes: [2_880, 15] };
    await db().doc(paths.bookingSettings(world.tenantId)).set(settings);
    const bookingId = await world.booked(client, provider, { start: after(noon, 3 * DAY) });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    await db().doc(paths.bookingSettings(world.tenantId)).delete();
    expect(
      (await world.reminders()).filter((each) => each.bookingId === bookingId).map(({ minutes }) => minutes),
    ).toEqual([2_880, 15]);
  });

  test('say the time on the reader’s clock and in their language, also across a change of clocks', async () => {
    const lima = await world.person({ locale: 'es', timeZone: 'America/Santiago', phone: true });
    // Chile goes back an hour in the night to 6 April 2031; at 15:00 UTC it is 11:00 there, not 12:00.
    const start = new Date('2031-04-06T15:00:00Z');
    const bookingId = await world.booked(lima, provider, { start, providerTimeZone: 'Europe/Madrid' });
    await world.tell({ type: 'booking.reminder', bookingId, minutes: 60 }, after(start, -HOUR));
    expect(lima.mails()[0]?.subject).toMatch(/^Se acerca: Coaching session, dom, 6 abr, 11:00/);
    expect(lima.texts()[0]?.body).toMatch(/^Calm Coaching: Coaching session es dom, 6 abr, 11:00/);
  });
});

describe('quiet hours', () => {
  test('put a text off to their end, over midnight; the mail goes at once', async () => {
    // 08:30 in Madrid; the reminder falls to 07:30, and the night ends at 08:00.
    const start = new Date('2031-06-12T06:30:00Z');
    const bookingId = await world.booked(client, provider, { start });
    const due = after(start, -HOUR);
    const eventId = await world.tell({ type: 'booking.reminder', bookingId, minutes: 60 }, due);
    // The worker keeps what it works off; so that it can be told again, it has to be there.
    await db()
      .doc(paths.outboxEvent(world.tenantId, eventId))
      .set({
        event: { type: 'booking.reminder', bookingId, minutes: 60 },
        state: 'done',
        attempts: 1,
        nextAttemptAt: due,
        lastError: null,
        createdAt: due,
        expiresAt: after(due, DAY),
      });
    expect(await counts(client)).toEqual({ mails: 1, texts: 0, shown: 1 });
    await world.work(after(due, 29 * MINUTE));
    expect(client.texts()).toEqual([]);
    await world.work(after(due, 30 * MINUTE));
    await world.work(after(due, 35 * MINUTE));
    expect(await counts(client)).toEqual({ mails: 1, texts: 1, shown: 1 });
  });

  test('drop a text that would come too late', async () => {
    const start = new Date('2031-06-12T05:30:00Z');
    const bookingId = await world.booked(client, provider, { start });
    await world.tell({ type: 'booking.reminder', bookingId, minutes: 60 }, after(start, -HOUR));
    await world.work(after(start, 4 * HOUR));
    expect(await counts(client)).toEqual({ mails: 1, texts: 0, shown: 1 });
  });

  test('a text put off says nothing of what was cancelled meanwhile', async () => {
    const start = new Date('2031-06-13T06:30:00Z');
    const bookingId = await world.booked(client, provider, { start });
    const event = { type: 'booking.reminder', bookingId, minutes: 60 } as const;
    const due = after(start, -HOUR);
    const eventId = await world.tell(event, due);
    await db()
      .doc(paths.outboxEvent(world.tenantId, eventId))
      .set({
        event,
        state: 'done',
        attempts: 1,
        nextAttemptAt: due,
        lastError: null,
        createdAt: due,
        expiresAt: after(due, DAY),
      });
    await world.change(bookingId, { status: 'cancelled' });
    await world.work(after(due, 30 * MINUTE));
    expect(client.texts()).toEqual([]);
  });
});

describe('text messages', () => {
  const onTheWay = async (to: Person, now = noon) => {
    const bookingId = await world.booked(to, provider, {
      start: now,
      status: 'onTheWay',
      format: 'inPerson',
    });
    return { type: 'booking.onTheWay', bookingId } as const;
  };

  test('tell that somebody is on the way, by first name', async () => {
    await world.tell(await onTheWay(client), noon);
    expect(client.texts()[0]?.body).toMatch(/^Calm Coaching: Duarte is on the way\. http/);
  });

  test('say when they will be there, reckoned from where they are', async () => {
    const here = { lat: 40.4168, lng: -3.7038 };
    const place = { areaId: null, cell: here, address: { nonce: 'n', ciphertext: 'c', version: 1 } };
    const start = after(noon, HOUR);
    const bookingId = await world.booked(client, provider, {
      start,
      status: 'onTheWay',
      format: 'inPerson',
      place,
    });
    const event = { type: 'booking.onTheWay', bookingId } as const;
    await world.tell(event, noon);
    expect(client.texts()[0]?.body).toContain('there at about 1:00 PM');
    const location = {
      providerId: provider.uid,
      position: here,
      accuracy: 10,
      at: noon,
      expiresAt: after(noon, HOUR),
    };
    await documentAt(paths.liveLocation(world.tenantId, bookingId), liveLocationSchema).set(location);
    await world.tell(event, noon);
    // To the door from where one is already: four minutes.
    expect(client.texts()[0]?.body).toContain('there at about 12:04 PM');
    expect(client.mails()[0]?.text).toContain('Expected: 12:04 PM');
  });

  test('are not sent to who does not want them, or has given no number', async () => {
    const arrivals = { email: true, inApp: true, sms: false };
    const notifications = { ...defaultNotificationPreferences, arrivals };
    const unwilling = await world.person({ notifications, phone: true });
    const numberless = await world.person();
    for (const someone of [unwilling, numberless]) {
      await world.tell(await onTheWay(someone), noon);
      expect(await counts(someone)).toEqual({ mails: 1, texts: 0, shown: 1 });
    }
  });

  test('are tried again after an outage, without a second mail', async () => {
    const event = await onTheWay(client);
    world.standIns.faults.add({ service: 'twilio', kind: 'fail', count: 1, status: 503, ms: 0 });
    await expect(world.tell(event, noon, 'outage')).rejects.toThrow();
    expect(await counts(client)).toEqual({ mails: 1, texts: 0, shown: 1 });
    await world.tell(event, noon, 'outage');
    await world.tell(event, noon, 'outage');
    expect(await counts(client)).toEqual({ mails: 1, texts: 1, shown: 1 });
  });

  test('end with STOP, which is remembered', async () => {
    world.standIns.state.stopped.push(client.number);
    await world.tell(await onTheWay(client), noon);
    const stored = await db().doc(paths.phone(client.uid)).get();
    expect(stored.get('optedOutAt')).not.toBeNull();
    world.standIns.state.stopped.length = 0;
    await world.tell(await onTheWay(client), noon);
    expect(client.texts()).toEqual([]);
  });

  test('tell of a cancellation only to whom it is news, and only close to the start', async () => {
    const soon = await world.booked(client, provider, { start: after(noon, 5 * HOUR), status: 'cancelled' });
    await world.tell({ type: 'booking.cancelled', bookingId: soon, by: 'provider' }, noon);
    expect(client.texts()).toHaveLength(1);
    await world.tell({ type: 'booking.cancelled', bookingId: soon, by: 'client' }, noon);
    const far = await world.booked(client, provider, { start: after(noon, 3 * DAY), status: 'cancelled' });
    await world.tell({ type: 'booking.cancelled', bookingId: far, by: 'provider' }, noon);
    expect(client.texts()).toHaveLength(1);
    expect(client.mails()).toHaveLength(3);
  });
});

describe('what else happens to a booking', () => {
  test.each([
    ['booking.requested', 'requested', 1, 1],
    ['booking.declined', 'declined', 1, 0],
    ['booking.arrived', 'arrived', 1, 0],
    ['booking.noShow', 'noShow', 1, 0],
    ['booking.completed', 'completed', 1, 0],
    ['visit.adjustmentProposed', 'inProgress', 1, 0],
    // What is not true any more is not told.
    ['booking.requested', 'cancelled', 0, 0],
    ['booking.onTheWay', 'arrived', 0, 0],
    ['booking.noShow', 'completed', 0, 0],
  ] as const)(
    '%s of one that is %s: %i mail to the client, %i to the provider',
    async (type, status, toClient, toProvider) => {
      const bookingId = await world.booked(client, provider, { start: noon, status });
      const event = { type, bookingId };
      const eventId = await world.tell(event, noon);
      await world.tell(event, noon, eventId);
      expect([client.mails().length, provider.mails().length]).toEqual([toClient, toProvider]);
      expect([(await client.shown()).length, (await provider.shown()).length]).toEqual([
        toClient,
        toProvider,
      ]);
    },
  );

  test('a change of who comes is told to all three', async () => {
    const former = await world.person({ displayName: 'Former One' });
    const bookingId = await world.booked(client, provider, { start: after(noon, DAY) });
    await world.tell({ type: 'booking.reassigned', bookingId, from: former.uid }, noon);
    expect(client.mails()[0]?.subject).toBe('Duarte Queimado will come instead');
    expect(provider.mails()[0]?.subject).toBe('You take over: Coaching session');
    expect(former.mails()[0]?.subject).toBe('Given to somebody else: Coaching session');
  });

  test('what was kept of a cancelled booking is said', async () => {
    const bookingId = await world.booked(client, provider, {
      start: after(noon, DAY),
      status: 'cancelled',
      fee: 1500,
    });
    await world.tell({ type: 'booking.cancelled', bookingId, by: 'client' }, noon);
    expect(client.mails()[0]?.text).toContain('Cancellation fee: €15');
    expect(provider.mails()[0]?.text).not.toContain('Cancellation fee');
  });

  test('a payment of its own has its own receipt, once', async () => {
    const bookingId = await world.booked(client, provider, { start: after(noon, DAY) });
    const { orderId } = (await db().doc(paths.booking(world.tenantId, bookingId)).get()).data() ?? {};
    const event = { type: 'order.paid', orderId } as const;
    const eventId = await world.tell(event, noon);
    await world.tell(event, noon, eventId);
    expect(client.mails()).toHaveLength(1);
    expect(client.mails()[0]?.subject).toMatch(/^Your receipt: /);
    expect(client.mails()[0]?.text).toMatch(/Paid: €/);
    expect(await client.shown()).toMatchObject([{ kind: 'paymentReceived' }]);
  });

  test('a refund of what is no booking is told to who paid, once', async () => {
    const bookingId = await world.booked(client, provider, { start: after(noon, DAY) });
    const { orderId } = (await db().doc(paths.booking(world.tenantId, bookingId)).get()).data() ?? {};
    await db().doc(paths.order(world.tenantId, orderId)).update({ purpose: 'shop', bookingIds: [] });
    const event = { type: 'payment.refunded', orderId, amount: 555 } as const;
    const eventId = await world.tell(event, noon);
    await world.tell(event, noon, eventId);
    expect(client.mails()).toHaveLength(1);
    expect(client.mails()[0]?.subject).toBe('Your refund is on its way');
    expect(client.mails()[0]?.text).toMatch(/Refund: €5\.55/);
    expect(client.mails()[0]?.text).toMatch(new RegExp(`/orders/${orderId}`));
    expect(provider.mails()).toHaveLength(0);
    expect(await client.shown()).toMatchObject([{ kind: 'paymentRefunded' }]);
  });

  test('all who do it are told', async () => {
    const second = await world.person();
    const bookingId = await world.booked(client, provider, {
      start: after(noon, DAY),
      providerIds: [provider.uid, second.uid],
    });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    expect([provider.mails().length, second.mails().length]).toEqual([1, 1]);
  });
});
