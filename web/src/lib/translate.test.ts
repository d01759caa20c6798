import { expect, test } from 'vitest';
import { translate } from './translate.ts';

const messages = {
  hello: 'Hello {{name}}',
  seats_zero: 'No seats',
  seats_one: 'One seat',
  seats_other: '{{count}} seats',
  deep: { er: 'Down here' },
};

test('parameters are put in, and one that is missing shows itself', () => {
  expect(translate(messages, 'en', 'hello', { name: 'Ana' })).toBe('Hello Ana');
  expect(translate(messages, 'en', 'hello')).toBe('Hello {{name}}');
});

test('what a parameter holds is never read as a text of its own', () => {
  expect(translate(messages, 'en', 'hello', { name: '{{name}} $& $1' })).toBe('Hello {{name}} $& $1');
});

test('a count picks its plural, and is written the way of the language', () => {
  expect([0, 1, 12345].map((count) => translate(messages, 'en', 'seats', { count }))).toEqual([
    'No seats',
    'One seat',
    '12,345 seats',
  ]);
  expect(translate(messages, 'es', 'seats', { count: 12345 })).toBe('12.345 seats');
});

test('dots go deeper; what is not a text is none', () => {
  expect(translate(messages, 'en', 'deep.er')).toBe('Down here');
  expect(translate(messages, 'en', 'deep')).toBeUndefined();
  expect(translate(messages, 'en', 'deep.er.er')).toBeUndefined();
});
