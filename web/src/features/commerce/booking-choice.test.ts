import type { PublicOffering } from '@evergrow/domain/catalog';
import { expect, test } from 'vitest';
import { readChoice, timesOf, withoutTimes, writeChoice } from './booking-choice.ts';

const offering = (id: string, change: Partial<PublicOffering> = {}): PublicOffering => ({
  id,
  kind: 'session',
  title: id,
  description: '',
  price: null,
  durationMinutes: 60,
  formats: [],
  providerIds: [],
  addOns: [],
  tags: [],
  quoted: false,
  atClient: false,
  ...change,
});
const oven = {
  id: 'oven',
  title: 'Oven',
  price: { amount: 1, currency: 'EUR' as const },
  durationMinutes: 30,
};
const options = {
  offerings: [
    offering('first'),
    offering('second', { addOns: [oven], formats: ['phone', 'inPerson'] }),
  ] as const,
  providerFormats: ['video', 'phone'] as const,
  timeZone: 'Europe/Madrid',
};
const read = (query: string) =>
  readChoice(new URLSearchParams(query), { ...options, offerings: [...options.offerings] });

test('an empty address means the first of everything', () => {
  expect(read('')).toMatchObject({
    offering: { id: 'first' },
    addOnIds: [],
    durationMinutes: null,
    format: 'video',
    start: null,
    timeZone: 'Europe/Madrid',
  });
});

test('an address gives back the choice it was written from', () => {
  const choice = read(
    'offering=second&addOns=oven&minutes=90&format=phone&start=2026-11-23T09:00:00.000Z&zone=Asia/Tokyo',
  );
  expect(choice).toMatchObject({
    addOnIds: ['oven'],
    durationMinutes: 90,
    format: 'phone',
    timeZone: 'Asia/Tokyo',
  });
  expect(
    readChoice(writeChoice(choice, 'Europe/Madrid'), { ...options, offerings: [...options.offerings] }),
  ).toEqual(choice);
});

test('what is not offered is not chosen', () => {
  expect(
    read('offering=gone&addOns=oven&minutes=long&format=inPerson&start=soon&zone=Moon/Base'),
  ).toMatchObject({
    offering: { id: 'first' },
    addOnIds: [],
    durationMinutes: null,
    format: 'video',
    start: null,
    timeZone: 'Europe/Madrid',
  });
});

test('several times stand in the address, each once, in their order and no more than can be booked at once', () => {
  const day = (date: number) => `2026-11-${date}T09:00:00.000Z`;
  const choice = read(`start=${day(25)}&more=${day(26)},${day(24)},nonsense,${day(26)}`);
  expect(choice.more).toEqual([day(24), day(26)]);
  expect(timesOf(choice)).toEqual([day(24), day(25), day(26)]);
  const again = writeChoice(choice, 'Europe/Madrid');
  expect(readChoice(again, { ...options, offerings: [...options.offerings] })).toEqual(choice);
  const many = Array.from({ length: 15 }, (_, index) => day(10 + index));
  expect(timesOf(read(`start=${day(30)}&more=${many.join(',')}`))).toHaveLength(10);
});

test('what was taken meanwhile goes, and the others stay', () => {
  const [first, second, third] = ['a', 'b', 'c'];
  const chosen = { start: first, more: [second, third] };
  expect(withoutTimes(chosen, [first, third])).toEqual({ start: null, more: [second] });
  expect(withoutTimes(chosen, [])).toEqual(chosen);
});
