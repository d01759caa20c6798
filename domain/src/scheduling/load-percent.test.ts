import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPercent } from './load-percent.ts';

const at = (start: number, end: number) => ({ start, end });

describe('loadPercent', () => {
  it.each([
    ['nobody', [], 0],
    ['no hours', [{ open: [], busy: [at(0, 10)] }], 0],
    ['half a day', [{ open: [at(0, 100)], busy: [at(0, 50)] }], 50],
    ['what overlaps once', [{ open: [at(0, 100)], busy: [at(0, 50), at(25, 75)] }], 75],
    ['only what is within the hours', [{ open: [at(50, 150)], busy: [at(0, 75), at(140, 900)] }], 35],
    [
      'everybody together',
      [
        { open: [at(0, 100)], busy: [at(0, 100)] },
        { open: [at(0, 300)], busy: [] },
      ],
      25,
    ],
    ['rounded down', [{ open: [at(0, 3)], busy: [at(0, 2)] }], 66],
  ])('counts %s', (_what, people, percent) => {
    expect(loadPercent(people)).toBe(percent);
  });

  it('stays from 0 to 100 and does not fall when more is taken', () => {
    const interval = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => at(start, start + length));
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), interval, (open, busy, more) => {
        const before = loadPercent([{ open, busy }]);
        const after = loadPercent([{ open, busy: [...busy, more] }]);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(100);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
