import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clampSpot, nudge, rangeBetween, snap, stepMinutes } from './drag.ts';

const days = ['2026-11-16', '2026-11-17', '2026-11-18'];

test('what is moved snaps to quarters of an hour and stays within the days', () => {
  expect(snap(547)).toBe(540);
  expect(snap(548)).toBe(555);
  expect(clampSpot({ date: '2026-11-12', minutes: -40 }, days, 60)).toEqual({
    date: '2026-11-16',
    minutes: 0,
  });
  expect(clampSpot({ date: '2026-11-22', minutes: 1435 }, days, 60)).toEqual({
    date: '2026-11-18',
    minutes: 1380,
  });
});

test('arrows move it by a step or a day, and stop at the edge', () => {
  const spot = { date: '2026-11-16', minutes: 540 };
  expect(nudge(spot, 'ArrowDown', days, 60)?.minutes).toBe(555);
  expect(nudge(spot, 'ArrowUp', days, 60)?.minutes).toBe(525);
  expect(nudge(spot, 'ArrowRight', days, 60)?.date).toBe('2026-11-17');
  expect(nudge(spot, 'ArrowLeft', days, 60)).toEqual(spot);
  expect(nudge(spot, 'Tab', days, 60)).toBeNull();
});

test('any two points of a day make a range of whole steps that holds both', () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  fc.assert(
    fc.property(minute, minute, (a, b) => {
      const { from, to } = rangeBetween(a, b);
      expect(from).toBeLessThanOrEqual(Math.min(a, b));
      if (Math.max(a, b) < 1440) expect(to).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(to - from).toBeGreaterThanOrEqual(stepMinutes);
      expect(from % stepMinutes).toBe(0);
      expect(to % stepMinutes).toBe(0);
    }),
  );
});
