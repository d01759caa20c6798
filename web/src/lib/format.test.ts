import { expect, test } from 'vitest';
import { makeFormat, regionalTag } from './format.ts';

const madrid = makeFormat('en-GB', 'Europe/Madrid');

test('an instant is shown in the zone of its reader, or the one asked for', () => {
  expect(madrid.time('2026-11-21T08:30:00Z')).toBe('09:30');
  expect(madrid.time('2026-11-21T08:30:00Z', 'Asia/Tokyo')).toBe('17:30');
});

test('durations, shares and lists are in words', () => {
  expect(madrid.duration(30)).toMatch(/^30 mins?$/);
  expect(madrid.duration(60)).toMatch(/^1 hr?$/);
  expect(madrid.duration(90)).toMatch(/^1 hr? 30 mins?$/);
  expect(madrid.percent(0.943)).toBe('94%');
  expect(makeFormat('es', 'UTC').list(['uno', 'dos', 'tres'])).toBe('uno, dos y tres');
});

test('distances in time use the largest unit that fits', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  expect(madrid.relative(now - 3 * 3_600_000, now)).toBe('3 hours ago');
  expect(madrid.relative(now + 86_400_000, now)).toBe('tomorrow');
  expect(madrid.relative(now, now)).toBe('this minute');
});

test('a code without a name stands for itself', () => {
  expect(madrid.language('es')).toBe('Spanish');
  expect(madrid.country('XK')).toBe('Kosovo');
  expect(madrid.language('qq')).toBe('qq');
});

test('the region of the reader is kept, the language is the one of the app', () => {
  expect(regionalTag('es', ['en-GB', 'es-MX', 'es-ES'])).toBe('es-MX');
  expect(regionalTag('en', ['de-DE'])).toBe('en');
});
