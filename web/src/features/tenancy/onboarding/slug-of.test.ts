import { slugSchema } from '@evergrow/domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug-of.ts';

test.each([
  ['Café del Mar', 'cafe-del-mar'],
  ['  Straße & Söhne  ', 'strasse-sohne'],
  ['O’Neill — Coaching', 'o-neill-coaching'],
  ['日本', ''],
  ['a very long name that goes on and on, well past what fits', 'a-very-long-name-that-goes-on-and-on-wel'],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('whatever the name, it is an address or too short to be one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const slug = slugOf(name);
      expect(slug.length < 3 || slugSchema.safeParse(slug).success).toBe(true);
    }),
  );
});
