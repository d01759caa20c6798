import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import { isWorthReminding, plannedReminders } from './reminder.ts';

const booking = sampleBooking({ status: 'confirmed' });
const start = booking.start.getTime();

describe('reminders', () => {
  test('are planned once each, before the start, as far as they lie ahead', () => {
    const all = plannedReminders('b', booking, [1_440, 60, 60], start - 48 * HOUR);
    expect(all.map(({ minutes, dueAt }) => [minutes, start - dueAt.getTime()])).toEqual([
      [1_440, 24 * HOUR],
      [60, HOUR],
    ]);
    expect(
      plannedReminders('b', booking, [1_440, 60], start - 24 * HOUR).map(({ minutes }) => minutes),
    ).toEqual([60]);
    expect(plannedReminders('b', booking, [1_440, 60], start - HOUR)).toEqual([]);
  });

  test.each(['pending', 'requested', 'cancelled', 'expired', 'declined'] as const)(
    'none is planned when %s',
    (status) => {
      expect(plannedReminders('b', { ...booking, status }, [60], start - 48 * HOUR)).toEqual([]);
    },
  );

  test('are void once the booking moved, was cancelled or is gone', () => {
    const [reminder] = plannedReminders('b', booking, [60], start - 48 * HOUR);
    if (!reminder) throw new Error('none planned');
    const due = reminder.dueAt.getTime();
    expect(isWorthReminding(reminder, booking, due)).toBe(true);
    expect(isWorthReminding(reminder, { ...booking, start: new Date(start + MINUTE) }, due)).toBe(false);
    expect(isWorthReminding(reminder, { ...booking, status: 'cancelled' }, due)).toBe(false);
    expect(isWorthReminding(reminder, { ...booking, status: 'onTheWay' }, due)).toBe(false);
    expect(isWorthReminding(reminder, undefined, due)).toBe(false);
  });

  test('are not sent when half the time until the start was slept through', () => {
    const [reminder] = plannedReminders('b', booking, [60], start - 48 * HOUR);
    if (!reminder) throw new Error('none planned');
    expect(isWorthReminding(reminder, booking, start - 31 * MINUTE)).toBe(true);
    expect(isWorthReminding(reminder, booking, start - 30 * MINUTE)).toBe(false);
  });
});
