import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const event = {
  uid: 'b1@evergrow',
  sequence: 2,
  title: 'Session; with Inés, at last',
  description: 'First line\nSecond line',
  location: 'https://meet.example.com/abc',
  url: 'https://evergrow.example.com/t/evergrow/bookings/b1',
  start: new Date('2026-11-23T09:00:00Z'),
  end: new Date('2026-11-23T10:00:00Z'),
};
const now = new Date('2026-11-21T08:07:06.005Z');
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('says when, in UTC, and which event it is', () => {
  expect(unfolded(calendarFile(event, now))).toEqual(
    expect.arrayContaining([
      'UID:b1@evergrow',
      'SEQUENCE:2',
      'DTSTAMP:20261121T080706Z',
      'DTSTART:20261123T090000Z',
      'DTEND:20261123T100000Z',
    ]),
  );
});

test('signs that mean something to the format are escaped', () => {
  const lines = unfolded(calendarFile(event, now));
  expect(lines).toContain('SUMMARY:Session\\; with Inés\\, at last');
  expect(lines).toContain('DESCRIPTION:First line\\nSecond line');
});

test('no line is longer than 75 octets, and folding loses nothing', () => {
  const title = 'Ünïcödé séssïön ✦ '.repeat(20);
  const file = calendarFile({ ...event, title }, now);
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain(`SUMMARY:${title}`);
});

test('ends every line with CR LF and leaves out what there is not', () => {
  const file = calendarFile({ ...event, location: null, description: '' }, now);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file).not.toMatch(/[^\r]\n/);
  expect(file).not.toContain('LOCATION');
  expect(file).not.toContain('DESCRIPTION');
});
