import { expect, test } from 'vitest';
import { chargeStep, releaseAt } from './charge-schedule.ts';

const start = new Date('2026-12-08T09:00Z');
const booking = { start, createdAt: new Date('2026-11-21T10:00Z') };
const at = (iso: string) => Date.parse(iso);

test.each([
  ['2026-12-01T09:00Z', { step: 'wait', until: at('2026-12-06T09:00Z') }],
  ['2026-12-06T08:59Z', { step: 'wait', until: at('2026-12-06T09:00Z') }],
  ['2026-12-06T09:00Z', { step: 'charge', attempt: 1, next: at('2026-12-06T21:00Z') }],
  ['2026-12-06T22:00Z', { step: 'charge', attempt: 2, next: at('2026-12-07T03:00Z') }],
  ['2026-12-07T04:00Z', { step: 'charge', attempt: 3, next: at('2026-12-07T09:00Z') }],
  ['2026-12-07T09:00Z', { step: 'release' }],
])('at %s: %j', (now, step) => {
  expect(chargeStep(booking, at(now))).toEqual(step);
});

test('one made late has six hours, and is gone an hour before it begins', () => {
  const late = { start, createdAt: new Date('2026-12-07T20:00Z') };
  expect(releaseAt(late)).toBe(at('2026-12-08T02:00Z'));
  expect(chargeStep(late, at('2026-12-07T20:01Z'))).toMatchObject({ step: 'charge', attempt: 3 });
  const last = { start, createdAt: new Date('2026-12-08T06:00Z') };
  expect(releaseAt(last)).toBe(at('2026-12-08T08:00Z'));
});
