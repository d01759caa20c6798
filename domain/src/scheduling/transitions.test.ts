import { describe, expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import { type BookingStatus, bookingSchema, bookingStatusSchema } from './booking.ts';
import { type BookingActor, holdLifetime, transition } from './transitions.ts';

const at = new Date('2026-11-20T10:05Z');

/** Who may take a booking from one state (down) to another (across); c client, p provider, a admin, s system. */
const allowed: Record<BookingStatus, Partial<Record<BookingStatus, string>>> = {
  pending: { confirmed: 's', requested: 's', expired: 's', cancelled: 'cpas' },
  requested: { confirmed: 'pa', declined: 'pas', cancelled: 'cas' },
  confirmed: {
    confirmed: 'cpa',
    onTheWay: 'pa',
    arrived: 'pa',
    inProgress: 'pa',
    completed: 'pas',
    cancelled: 'cpas',
    noShow: 'pa',
  },
  onTheWay: { confirmed: 'pa', arrived: 'pa', completed: 'pas', cancelled: 'cpa' },
  arrived: { inProgress: 'pa', completed: 'pas', cancelled: 'a', noShow: 'pa' },
  inProgress: { completed: 'pas' },
  noShow: { completed: 'pa' },
  expired: { confirmed: 's', requested: 's' },
  completed: {},
  cancelled: {},
  declined: {},
};
const initials: Record<BookingActor, string> = { client: 'c', provider: 'p', admin: 'a', system: 's' };
const actors = Object.keys(initials) as BookingActor[];
const everyStep = bookingStatusSchema.options.flatMap((from) =>
  bookingStatusSchema.options.flatMap((to) =>
    actors.map((by) => [from, to, by, allowed[from][to]?.includes(initials[by]) ?? false] as const),
  ),
);

describe('transition', () => {
  it.each(everyStep)('%s -> %s by %s: %s', (from, to, by, may) => {
    const moved = transition(sampleBooking({ status: from }), to, { by, reason: 'why', at });
    expect(moved.ok).toBe(may);
    if (moved.ok) {
      expect(moved.value.status).toBe(to);
      expect(moved.value.history.at(-1)).toEqual({ at, status: to, by, reason: 'why' });
      expect(moved.value.updatedAt).toEqual(at);
    } else {
      expect(moved.code).toBe('invalid_transition');
    }
  });

  it('ends the hold on confirmation and leaves the booking it was given alone', () => {
    const pending = sampleBooking();
    const confirmed = transition(pending, 'confirmed', { by: 'system', reason: 'paid', at });
    expect(confirmed).toMatchObject({ ok: true, value: { holdExpiresAt: null } });
    expect(pending).toEqual(sampleBooking());
  });

  it('says what kind of step it was', () => {
    const confirmed = sampleBooking({ status: 'confirmed' });
    const moved = transition(confirmed, 'confirmed', { by: 'client', reason: '', at, kind: 'rescheduled' });
    expect(moved.ok && moved.value.history.at(-1)).toMatchObject({
      status: 'confirmed',
      kind: 'rescheduled',
    });
    expect(moved.ok && bookingSchema.safeParse(moved.value).success).toBe(true);
  });

  it('stays storable after any number of steps with any reason', () => {
    let booking = sampleBooking({ status: 'confirmed' });
    for (let step = 0; step < 60; step += 1) {
      const moved = transition(booking, 'confirmed', { by: 'client', reason: `${step}`.repeat(400), at });
      if (moved.ok) booking = moved.value;
    }
    expect(bookingSchema.safeParse(booking).success).toBe(true);
    expect(booking.history.at(-1)?.reason.startsWith('59')).toBe(true);
  });
});

it('a hold lasts fifteen minutes', () => {
  expect(holdLifetime).toBe(15 * MINUTE);
});
