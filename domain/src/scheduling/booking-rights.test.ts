import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import { type BookingStatus, bookingStatusSchema } from './booking.ts';
import {
  bookingActorOf,
  canAnswer,
  canCancel,
  canComplete,
  canMarkNoShow,
  canReschedule,
  canReview,
  canTakeDayStep,
  type DayStep,
  reviewRefusal,
} from './booking-rights.ts';
import type { BookingActor } from './transitions.ts';

const booking = (status: BookingStatus) => sampleBooking({ status });
const start = sampleBooking().start.getTime();
const actors: BookingActor[] = ['client', 'provider', 'admin', 'system'];

/** Every status and actor for which `may` says yes, as `status/actor`. */
const granted = (may: (status: BookingStatus, actor: BookingActor) => boolean) =>
  bookingStatusSchema.options.flatMap((status) =>
    actors.filter((actor) => may(status, actor)).map((actor) => `${status}/${actor}`),
  );

describe('before it begins', () => {
  const now = start - 1;
  it('everyone can cancel what is held or confirmed, and all but the provider a request: they decline', () => {
    expect(granted((status, actor) => canCancel(booking(status), actor, now))).toEqual([
      ...['pending/client', 'pending/provider', 'pending/admin', 'pending/system'],
      ...['requested/client', 'requested/admin', 'requested/system'],
      ...['confirmed/client', 'confirmed/provider', 'confirmed/admin', 'confirmed/system'],
      ...['onTheWay/client', 'onTheWay/provider', 'onTheWay/admin'],
      'arrived/admin',
    ]);
  });
  it('people can move what is confirmed', () => {
    expect(granted((status, actor) => canReschedule(booking(status), actor, now))).toEqual([
      'confirmed/client',
      'confirmed/provider',
      'confirmed/admin',
    ]);
  });
  it('only what began early can be completed', () => {
    expect(granted((status, actor) => canComplete(booking(status), actor, now))).toEqual([
      'inProgress/provider',
      'inProgress/admin',
      'inProgress/system',
    ]);
  });
  it('nobody has failed to come', () => {
    expect(granted((status, actor) => canMarkNoShow(booking(status), actor, now))).toEqual([]);
  });
  it('a request is approved by provider or admin, and declined by them or for want of an answer', () => {
    expect(granted((status, actor) => canAnswer(booking(status), 'confirmed', actor, now))).toEqual([
      'requested/provider',
      'requested/admin',
    ]);
    expect(granted((status, actor) => canAnswer(booking(status), 'declined', actor, now))).toEqual([
      'requested/provider',
      'requested/admin',
      'requested/system',
    ]);
  });
});

describe('once it has begun', () => {
  it('only admins and the system can cancel', () => {
    expect(granted((status, actor) => canCancel(booking(status), actor, start))).toEqual([
      'pending/admin',
      'pending/system',
      'requested/admin',
      'requested/system',
      'confirmed/admin',
      'confirmed/system',
      'onTheWay/admin',
      'arrived/admin',
    ]);
  });
  it('nobody can move it', () => {
    expect(granted((status, actor) => canReschedule(booking(status), actor, start))).toEqual([]);
  });
  it('all but the client can complete it, also what was marked as missed', () => {
    expect(granted((status, actor) => canComplete(booking(status), actor, start))).toEqual([
      ...['confirmed', 'onTheWay', 'arrived', 'inProgress'].flatMap((status) =>
        ['provider', 'admin', 'system'].map((actor) => `${status}/${actor}`),
      ),
      'noShow/provider',
      'noShow/admin',
    ]);
  });
  it('provider and admin can say that the client did not come', () => {
    expect(granted((status, actor) => canMarkNoShow(booking(status), actor, start))).toEqual([
      'confirmed/provider',
      'confirmed/admin',
      'arrived/provider',
      'arrived/admin',
    ]);
  });
  it('a request can only be declined', () => {
    expect(granted((status, actor) => canAnswer(booking(status), 'confirmed', actor, start))).toEqual([]);
    expect(canAnswer(booking('requested'), 'declined', 'provider', start)).toBe(true);
  });
});

describe('the steps of the day', () => {
  const steps: readonly [DayStep, string[]][] = [
    ['onTheWay', ['confirmed']],
    ['arrived', ['confirmed', 'onTheWay']],
    ['inProgress', ['confirmed', 'arrived']],
    ['confirmed', ['onTheWay']],
  ];
  it.each(steps)('%s is taken by provider and admin from %j', (step, from) => {
    expect(granted((status, actor) => canTakeDayStep(booking(status), step, actor, start))).toEqual(
      from.flatMap((status) => [`${status}/provider`, `${status}/admin`]),
    );
  });
  it('begin twelve hours before and end a day after', () => {
    const { end } = sampleBooking();
    const may = (now: number) => canTakeDayStep(booking('confirmed'), 'onTheWay', 'provider', now);
    const [first, last] = [start - 12 * HOUR, end.getTime() + DAY];
    expect([may(first - 1), may(first), may(last - 1), may(last)]).toEqual([false, true, true, false]);
  });
});

describe('reviewing', () => {
  it.each([
    ['another’s booking', booking('completed'), 'provider', 'not_found'],
    ['one to come', booking('confirmed'), 'client', 'not_completed'],
    ['a reviewed one', sampleBooking({ status: 'completed', reviewed: true }), 'client', 'already_reviewed'],
    ['one’s own, completed', booking('completed'), 'client', null],
  ] as const)('%s', (_which, reviewed, uid, refusal) => {
    expect(reviewRefusal(reviewed, uid)).toBe(refusal);
    expect(canReview(reviewed, uid)).toBe(refusal === null);
  });
});

it.each([
  ['provider', 'owner', 'provider'],
  ['client', 'admin', 'client'],
  ['someone', 'owner', 'admin'],
  ['someone', 'admin', 'admin'],
  ['someone', 'editor', null],
  ['someone', 'provider', null],
  ['someone', 'client', null],
] as const)('%s, who is %s, acts as %s', (uid, role, actor) => {
  expect(bookingActorOf(sampleBooking(), { uid, role })).toBe(actor);
});
