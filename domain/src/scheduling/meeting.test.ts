import { describe, expect, test } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import { needsRoom, roomWindow } from './meeting.ts';

const booking = sampleBooking({ status: 'confirmed', format: 'video' });
const start = booking.start.getTime();
const end = booking.end.getTime();

describe('the window of a room', () => {
  test.each([
    ['guest', start - 15 * MINUTE - 1, 'early'],
    ['guest', start - 15 * MINUTE, 'open'],
    ['host', start - 30 * MINUTE - 1, 'early'],
    ['host', start - 30 * MINUTE, 'open'],
    ['guest', end + 30 * MINUTE - 1, 'open'],
    ['guest', end + 30 * MINUTE, 'closed'],
    ['host', end + 30 * MINUTE, 'closed'],
  ] as const)('a %s at %i finds it %s', (as, now, standing) => {
    expect(roomWindow(booking, as, now).standing).toBe(standing);
  });

  test.each(['pending', 'requested', 'cancelled', 'declined', 'noShow', 'expired', 'completed'] as const)(
    'is closed when the booking is %s',
    (status) => {
      expect(roomWindow({ ...booking, status }, 'host', start).standing).toBe('closed');
      expect(needsRoom({ ...booking, status }, start)).toBe(false);
    },
  );

  test('what is not held by video has no room', () => {
    expect(needsRoom({ ...booking, format: 'inPerson' }, start)).toBe(false);
  });
});
