import { describe, expect, it } from 'vitest';
import { sampleBooking } from './booking.fixture.ts';
import { type BookingStatus, bookingStatusSchema } from './booking.ts';
import {
  bookingActorOf,
  canCancel,
  canComplete,
  canReschedule,
  canReview,
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
  it('everyone can cancel what is pending or confirmed', () => {
    expect(granted((status, actor) => canCancel(booking(status), actor, now))).toEqual(
      ['pending', 'confirmed'].flatMap((status) => actors.map((actor) => `${status}/${actor}`)),
    );
  });
  it('people can move what is confirmed', () => {
    expect(granted((status, actor) => canReschedule(booking(status), actor, now))).toEqual([
      'confirmed/client',
      'confirmed/provider',
      'confirmed/admin',
    ]);
  });
  it('nobody can complete it', () => {
    expect(granted((status, actor) => canComplete(booking(status), actor, now))).toEqual([]);
  });
});

describe('once it has begun', () => {
  it('only admins and the system can cancel', () => {
    expect(granted((status, actor) => canCancel(booking(status), actor, start))).toEqual([
      'pending/admin',
      'pending/system',
      'confirmed/admin',
      'confirmed/system',
    ]);
  });
  it('nobody can move it', () => {
    expect(granted((status, actor) => canReschedule(booking(status), actor, start))).toEqual([]);
  });
  it('all but the client can complete what is confirmed', () => {
    expect(granted((status, actor) => canComplete(booking(status), actor, start))).toEqual([
      'confirmed/provider',
      'confirmed/admin',
      'confirmed/system',
    ]);
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
