import { expect, test } from 'vitest';
import { z } from 'zod';
import en from '../app/locales/en.json' with { type: 'json' };
import { issuesByPath } from './issues.ts';

const schema = z.strictObject({
  name: z.string().trim().min(2).max(5),
  headline: z.string().min(1),
  email: z.email(),
  step: z.number().int().min(5).max(60).multipleOf(5),
  tags: z.array(z.string()).min(1).max(2),
  price: z.strictObject({ amount: z.number() }),
  style: z.enum(['a', 'b']),
});
const issues = (input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : issuesByPath(parsed.error.issues);
};

test('each wrong field has one issue, under its path, with the figure a reader needs', () => {
  expect(
    issues({ name: 'a', headline: '', email: 'x', step: 7, tags: [], price: { amount: null }, style: 'c' }),
  ).toEqual({
    name: { key: 'tooShort', count: 2 },
    headline: { key: 'required' },
    email: { key: 'email' },
    step: { key: 'multipleOf', count: 5 },
    tags: { key: 'chooseOne' },
    'price.amount': { key: 'required' },
    style: { key: 'choose' },
  });
  expect(
    issues({
      name: 'abcdef',
      headline: 'h',
      email: 'a@b.co',
      step: 65,
      tags: ['a', 'b', 'c'],
      price: { amount: 1 },
      style: 'a',
    }),
  ).toEqual({
    name: { key: 'tooLong', count: 5 },
    step: { key: 'tooHigh', count: 60 },
    tags: { key: 'chooseFewer', count: 2 },
  });
});

test('every issue has words', () => {
  const keys = [
    'required',
    'tooShort',
    'tooLong',
    'tooLow',
    'tooHigh',
    'chooseOne',
    'chooseMore',
    'chooseFewer',
    'multipleOf',
    'email',
    'url',
    'format',
    'choose',
    'refused',
  ];
  const known = new Set(Object.keys(en.issues).map((key) => key.replace(/_(one|other)$/, '')));
  expect(keys.filter((key) => !known.has(key))).toEqual([]);
});
