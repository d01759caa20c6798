import { availabilitySchema, defaultAvailability } from '@evergrow/domain/scheduling';
import { expect, test } from 'vitest';
import {
  areHoursSound,
  availabilityOf,
  contradiction,
  formOf,
  problemOfStretch,
} from './availability-form.ts';

const stored = {
  ...defaultAvailability('Europe/Madrid'),
  overrides: { '2026-11-20': '', '2026-12-24': '10:00-12:00', '2026-11-25': '' },
  timeOff: ['2026-12-01T10:00/2026-12-01T12:00', '2026-11-10T00:00/2026-11-20T23:55'],
  stays: ['2026-11-01/2026-11-21 Asia/Tokyo', '2026-10-01/2026-10-20 Asia/Tokyo'],
  offeringHours: { course: '18:00-20:00;;;;;;' },
  maxPerDay: 3,
  maxPerMonth: 30,
};

test('an availability comes out of its form as it went in, but for the dates that are over', () => {
  const form = formOf(stored, '2026-11-21');
  expect(form.overrides.map(({ date }) => date)).toEqual(['2026-11-25', '2026-12-24']);
  expect(availabilitySchema.parse(availabilityOf(form))).toEqual({
    ...stored,
    overrides: { '2026-11-25': '', '2026-12-24': '10:00-12:00' },
    timeOff: ['2026-12-01T10:00/2026-12-01T12:00'],
    stays: ['2026-11-01/2026-11-21 Asia/Tokyo'],
  });
});

test('an empty meeting link is none', () => {
  const form = { ...formOf(stored, '2026-11-21'), meetingUrl: '  ' };
  expect(availabilitySchema.parse(availabilityOf(form)).meetingUrl).toBeNull();
});

test('hours that overlap on a single date are not sound', () => {
  const form = formOf(stored, '2026-11-21');
  const ranges = [
    { from: '09:00', to: '12:00' },
    { from: '11:00', to: '13:00' },
  ];
  expect(areHoursSound(form)).toBe(true);
  expect(areHoursSound({ ...form, overrides: [{ date: '2026-12-01', ranges }] })).toBe(false);
});

test('hours of an offering have to be sound as well', () => {
  const form = formOf(stored, '2026-11-21');
  const week = form.week.map(() => [{ from: '09:00', to: '' }]);
  expect(areHoursSound({ ...form, offeringHours: [{ offeringId: 'course', week }] })).toBe(false);
});

test.each([
  [['', '', ''], null],
  [['3', '10', '30'], null],
  [['9', '', '5'], 'maxPerMonth'],
  [['9', '8', ''], 'maxPerWeek'],
  [['', '6', '5'], 'maxPerMonth'],
  [['5', '5', '5'], null],
])('limits %j contradict each other at %s', ([maxPerDay = '', maxPerWeek = '', maxPerMonth = ''], limit) => {
  expect(contradiction({ maxPerDay, maxPerWeek, maxPerMonth })).toBe(limit);
});

test.each([
  [{ from: '', to: '2026-12-01' }, 'missing'],
  [{ from: '2026-12-02', to: '2026-12-01' }, 'order'],
  [{ from: '2026-12-01', to: '2026-12-01' }, null],
  [{ from: '2026-12-01T09:00', to: '2026-12-01T09:00' }, 'order'],
  [{ from: '2026-11-01', to: '2026-11-20' }, 'past'],
  [{ from: '2026-11-01', to: '2026-11-21' }, null],
  [{ from: '2026-12-05', to: '2026-12-10' }, 'overlap'],
])('the stretch %j has the problem %s', (stretch, problem) => {
  expect(problemOfStretch(stretch, '2026-11-21', [{ from: '2026-12-10', to: '2026-12-20' }])).toBe(problem);
});
