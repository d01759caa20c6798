import { availabilitySchema, defaultAvailability } from '@evergrow/domain/scheduling';
import { expect, test } from 'vitest';
import { areHoursSound, availabilityOf, formOf } from './availability-form.ts';

const stored = {
  ...defaultAvailability('Europe/Madrid'),
  overrides: { '2026-11-20': '', '2026-12-24': '10:00-12:00', '2026-11-25': '' },
};

test('an availability comes out of its form as it went in, but for the dates that are over', () => {
  const form = formOf(stored, '2026-11-21');
  expect(form.overrides.map(({ date }) => date)).toEqual(['2026-11-25', '2026-12-24']);
  expect(availabilitySchema.parse(availabilityOf(form))).toEqual({
    ...stored,
    overrides: { '2026-11-25': '', '2026-12-24': '10:00-12:00' },
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
