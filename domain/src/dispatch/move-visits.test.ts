import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import {
  type Booking,
  type CalendarMonth,
  defaultAvailability,
  defaultWorkSettings,
  overlaps,
} from '../scheduling/index.ts';
import { type Move, type MoveFacts, moveVisits } from './move-visits.ts';

/** A Monday on which everybody works from nine to five by the clock of UTC. */
const nine = Date.parse('2026-11-23T09:00:00Z');
const now = new Date('2026-11-20T12:00:00Z');
const terms = { force: false, by: 'admin', now } as const;

const mover = (displayName: string, skills: string[] = []) => ({
  displayName,
  availability: {
    ...defaultAvailability('UTC'),
    weekly: [...Array(7)].map(() => '09:00-17:00'),
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
  },
  work: { ...defaultWorkSettings, skills },
  opening: {},
});

/** An hour of `providerId` that begins so many minutes after nine, told as a window of two hours from nine on. */
const visit = (providerId: string, minutes: number, overrides: Partial<Booking> = {}): Booking => {
  const start = new Date(nine + minutes * MINUTE);
  const end = new Date(start.getTime() + HOUR);
  return sampleBooking({
    status: 'confirmed',
    offeringId: 'clean',
    providerId,
    providerIds: [providerId],
    start,
    end,
    claim: { start, end },
    arrivalWindow: { start: new Date(nine), end: new Date(nine + 8 * HOUR) },
    ...overrides,
  });
};

function factsOf(bookings: Record<string, Booking>, others: MoveFacts['providers'] = {}): MoveFacts {
  const providers = { ana: mover('Ana'), ben: mover('Ben'), cleo: mover('Cleo', ['windows']), ...others };
  const months: Record<string, CalendarMonth[]> = {};
  for (const providerId of Object.keys(providers)) {
    const own = Object.entries(bookings).filter(([, booking]) => booking.providerId === providerId);
    const entries = Object.fromEntries(
      own.map(([id, { claim }]) => [
        id,
        { start: claim.start.getTime(), end: claim.end.getTime(), kind: 'booking' as const, expiresAt: null },
      ]),
    );
    months[providerId] = [{ providerId, month: '2026-11', entries }];
  }
  return { bookings, providers, months, services: { clean: { skills: [], providerIds: [] } } };
}

const move = (facts: MoveFacts, bookingId: string, providerId: string, minutes: number): Move => {
  const booking = facts.bookings[bookingId] as Booking;
  return {
    bookingId,
    providerId,
    start: nine + minutes * MINUTE,
    from: { providerId: booking.providerId, start: booking.start.getTime() },
  };
};
const calendarOf = (months: MoveFacts['months'], providerId: string) =>
  Object.keys(months[providerId]?.[0]?.entries ?? {}).sort();

describe('moveVisits', () => {
  it('sends somebody else, and says so in the booking', () => {
    const facts = factsOf({ a: visit('ana', 0) });
    const { moved, months, conflicts } = moveVisits([move(facts, 'a', 'ben', 30)], facts, terms);
    expect(conflicts).toEqual([]);
    expect(moved[0]?.booking).toMatchObject({
      providerId: 'ben',
      providerIds: ['ben'],
      providerName: 'Ben',
      status: 'confirmed',
    });
    expect(moved[0]?.booking.start).toEqual(new Date(nine + 30 * MINUTE));
    expect(moved[0]?.booking.history.at(-1)).toMatchObject({ kind: 'reassigned', by: 'admin' });
    expect([calendarOf(months, 'ana'), calendarOf(months, 'ben')]).toEqual([[], ['a']]);
  });

  it('forgets who was asked for when somebody else is sent', () => {
    const facts = factsOf({ a: visit('ana', 0, { providerWished: true }) });
    expect(moveVisits([move(facts, 'a', 'ben', 0)], facts, terms).moved[0]?.booking.providerWished).toBe(
      false,
    );
    expect(moveVisits([move(facts, 'a', 'ana', 5)], facts, terms).moved[0]?.booking.providerWished).toBe(
      true,
    );
  });

  it('lets two change places at one time', () => {
    const facts = factsOf({ a: visit('ana', 0), b: visit('ben', 0) });
    const { conflicts, months } = moveVisits(
      [move(facts, 'a', 'ben', 0), move(facts, 'b', 'ana', 0)],
      facts,
      terms,
    );
    expect(conflicts).toEqual([]);
    expect([calendarOf(months, 'ana'), calendarOf(months, 'ben')]).toEqual([['b'], ['a']]);
  });

  it('leaves alone who would have needed the time of one that cannot move', () => {
    const facts = factsOf({ a: visit('ana', 0), b: visit('ben', 0), c: visit('cleo', 0) });
    const moves = [move(facts, 'a', 'ben', 0), move(facts, 'b', 'cleo', 0)];
    const { conflicts, moved, months } = moveVisits(moves, facts, terms);
    expect(moved).toEqual([]);
    expect(conflicts).toEqual([
      { bookingId: 'b', code: 'slot_taken' },
      { bookingId: 'a', code: 'slot_taken' },
    ]);
    expect(months).toEqual(facts.months);
  });

  it('calls it retimed within what the client was told, and takes the window along when forced outside', () => {
    const facts = factsOf({
      a: visit('ana', 0, { arrivalWindow: { start: new Date(nine), end: new Date(nine + HOUR) } }),
    });
    const within = moveVisits([move(facts, 'a', 'ana', 60)], facts, terms).moved[0]?.booking;
    expect(within?.history.at(-1)?.kind).toBe('retimed');
    expect(within?.arrivalWindow).toEqual(facts.bookings.a?.arrivalWindow);
    const outside = [move(facts, 'a', 'ana', 65)];
    expect(moveVisits(outside, facts, terms).conflicts[0]?.code).toBe('not_allowed_by_policy');
    const forced = moveVisits(outside, facts, { ...terms, force: true }).moved[0]?.booking;
    expect(forced?.history.at(-1)?.kind).toBe('rescheduled');
    expect(forced?.arrivalWindow?.start).toEqual(new Date(nine + 65 * MINUTE));
  });

  it.each([
    ['changed meanwhile', 'conflict', { providerId: 'ben' }, 'ana', 0],
    ['cancelled', 'invalid_transition', { status: 'cancelled' }, 'ben', 0],
    ['on the way', 'invalid_transition', { status: 'onTheWay' }, 'ben', 0],
    ['done by two', 'invalid_transition', { providerIds: ['ana', 'ben'] }, 'cleo', 0],
    ['to a stranger', 'provider_not_found', {}, 'nobody', 0],
    ['to the client', 'provider_unavailable', { clientUid: 'ben' }, 'ben', 0],
    ['out of hours', 'slot_unavailable', {}, 'ben', 450],
    ['at a sharp time', 'not_allowed_by_policy', { arrivalWindow: null }, 'ben', 30],
  ] as const)('refuses one %s', (_what, code, overrides, to, minutes) => {
    const given = { ...overrides } as Partial<Booking>;
    const facts = factsOf({ a: visit('ana', 0, given) });
    const wanted = { ...move(facts, 'a', to, minutes), from: { providerId: 'ana', start: nine } };
    expect(moveVisits([wanted], facts, terms)).toMatchObject({
      moved: [],
      conflicts: [{ bookingId: 'a', code }],
    });
  });

  it('asks for skills and for who offers it', () => {
    const facts = factsOf({ a: visit('ana', 0) });
    const strict = { ...facts, services: { clean: { skills: ['windows'], providerIds: ['ana', 'cleo'] } } };
    expect(moveVisits([move(facts, 'a', 'ben', 0)], strict, terms).conflicts[0]?.code).toBe(
      'provider_unavailable',
    );
    expect(moveVisits([move(facts, 'a', 'cleo', 0)], strict, terms).conflicts).toEqual([]);
  });

  it('refuses a booking it does not know, and one named twice', () => {
    const facts = factsOf({ a: visit('ana', 0) });
    const stranger = { ...move(facts, 'a', 'ben', 0), bookingId: 'x' };
    expect(moveVisits([stranger], facts, terms).conflicts).toEqual([{ bookingId: 'x', code: 'not_found' }]);
    const twice = [move(facts, 'a', 'ben', 0), move(facts, 'a', 'cleo', 0)];
    expect(moveVisits(twice, facts, terms)).toMatchObject({
      moved: [{ bookingId: 'a' }],
      conflicts: [{ code: 'conflict' }],
    });
  });

  it('whatever is asked, leaves no two at one time with one person, and nobody without', () => {
    const people = ['ana', 'ben', 'cleo'];
    const slot = fc.record({
      providerId: fc.constantFrom(...people),
      minutes: fc.integer({ min: 0, max: 28 }).map((n) => n * 15),
    });
    fc.assert(
      fc.property(
        fc.array(slot, { maxLength: 9 }),
        fc.array(slot, { maxLength: 9 }),
        fc.boolean(),
        (places, goals, force) => {
          const bookings: Record<string, Booking> = {};
          for (const [index, { providerId, minutes }] of places.entries()) {
            const one = visit(providerId, minutes);
            const clash = Object.values(bookings).some(
              (other) =>
                other.providerId === providerId &&
                Math.abs(other.start.getTime() - one.start.getTime()) < HOUR,
            );
            if (!clash) bookings[`v${index}`] = one;
          }
          const facts = factsOf(bookings);
          const moves = Object.keys(bookings).flatMap((id, index) => {
            const goal = goals[index];
            return goal ? [move(facts, id, goal.providerId, goal.minutes)] : [];
          });
          const { moved, months, conflicts } = moveVisits(moves, facts, { ...terms, force });
          const seen: string[] = [];
          for (const providerId of people) {
            const entries = Object.entries(months[providerId]?.[0]?.entries ?? {});
            seen.push(...entries.map(([id]) => id));
            for (const [i, [, a]] of entries.entries()) {
              for (const [, b] of entries.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
            }
          }
          expect(seen.sort()).toEqual(Object.keys(bookings).sort());
          expect(moved.length + conflicts.length).toBe(moves.length);
          for (const { bookingId, booking } of moved) {
            const entry = months[booking.providerId]?.[0]?.entries[bookingId];
            expect([entry?.start, entry?.end]).toEqual([
              booking.claim.start.getTime(),
              booking.claim.end.getTime(),
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
