import { expect, test } from 'vitest';
import { moveSeries } from './move-series.ts';

const of = (rule: string) => ({ rule, choices: null });

test.each([
  [
    'FREQ=WEEKLY;INTERVAL=2',
    { date: '2026-12-10', time: '10:00' },
    { rule: 'FREQ=WEEKLY;INTERVAL=2', startDate: '2026-12-10', startTime: '10:00' },
  ],
  [
    'FREQ=WEEKLY',
    { frequency: 'everyFourWeeks' },
    { rule: 'FREQ=WEEKLY;INTERVAL=4', startDate: '2026-12-08' },
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=8',
    { date: '2026-12-31' },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', startDate: '2026-12-31' },
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=8',
    { date: '2026-12-09' },
    { rule: 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=9', startDate: '2026-12-09' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=2TU',
    { time: '11:00' },
    { rule: 'FREQ=MONTHLY;BYDAY=2TU', startDate: '2026-12-08', startTime: '11:00' },
  ],
  [
    'FREQ=MONTHLY;BYDAY=2TU',
    { frequency: 'weekly', date: '2026-12-09' },
    { rule: 'FREQ=WEEKLY', startDate: '2026-12-09' },
  ],
] as const)('%s moved by %j', (rule, move, expected) => {
  expect(moveSeries(of(rule), '2026-12-08', move)).toEqual({ ok: true, value: expected });
});

test('days of a rule of its own stay, and nothing moves further than a month', () => {
  expect(moveSeries(of('FREQ=WEEKLY;BYDAY=TU,TH'), '2026-12-08', { date: '2026-12-09' }).ok).toBe(false);
  expect(moveSeries(of('FREQ=WEEKLY'), '2026-12-08', { date: '2027-02-09' }).ok).toBe(false);
});

test('the price follows the frequency', () => {
  const choices = { quantities: {}, extras: {}, frequency: 'weekly' as const, tip: 0 };
  expect(moveSeries({ rule: 'FREQ=WEEKLY', choices }, '2026-12-08', { frequency: 'monthly' })).toMatchObject({
    value: { choices: { frequency: 'monthly' } },
  });
});
