import { describe, expect, test } from 'vitest';
import { HOUR } from '../kernel/index.ts';
import type { BookingStatus } from '../scheduling/index.ts';
import { outsideChange } from './outside-change.ts';

const ten = Date.parse('2026-11-24T10:00:00Z');
const booking = (start = ten, status: BookingStatus = 'confirmed') => ({
  status,
  start: new Date(start),
  end: new Date(start + HOUR),
});
const link = (start = ten) => ({ start, end: start + HOUR, state: 'written' as const });
const event = (start: number, end = start + HOUR) => ({ when: { start, end } });

describe('outsideChange', () => {
  test('an echo of what we wrote is nothing', () => {
    expect(outsideChange(event(ten), link(), booking())).toEqual({ kind: 'none' });
  });

  test('an old echo, after the booking moved here, is nothing: the calendar is still to be written', () => {
    expect(outsideChange(event(ten), link(), booking(ten + HOUR))).toEqual({ kind: 'none' });
  });

  test('an echo that comes before our note of having written it is agreed', () => {
    expect(outsideChange(event(ten + HOUR), link(), booking(ten + HOUR))).toEqual({ kind: 'agreed' });
  });

  test('moved there is a wish to move here', () => {
    expect(outsideChange(event(ten + 2 * HOUR), link(), booking())).toEqual({
      kind: 'move',
      start: ten + 2 * HOUR,
    });
  });

  test('shortened or lengthened is set right: what was bought has its length', () => {
    expect(outsideChange(event(ten, ten + HOUR / 2), link(), booking())).toEqual({ kind: 'restore' });
    expect(outsideChange(event(ten - HOUR, ten + HOUR), link(), booking())).toEqual({ kind: 'restore' });
  });

  test('deleted there is asked about once', () => {
    expect(outsideChange({ when: null }, link(), booking())).toEqual({ kind: 'removed' });
    const asked = { ...link(), state: 'removedOutside' as const };
    expect(outsideChange({ when: null }, asked, booking())).toEqual({ kind: 'none' });
  });

  test.each<BookingStatus>(['cancelled', 'completed', 'inProgress', 'noShow'])(
    'of a booking that is %s nothing follows',
    (status) => {
      expect(outsideChange({ when: null }, link(), booking(ten, status))).toEqual({ kind: 'none' });
      expect(outsideChange(event(ten + HOUR), link(), booking(ten, status))).toEqual({ kind: 'none' });
    },
  );

  test('of a booking that is gone nothing follows', () => {
    expect(outsideChange(event(ten + HOUR), link(), null)).toEqual({ kind: 'none' });
  });
});
