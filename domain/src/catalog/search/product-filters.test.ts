import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValues, writeValues } from './product-filters.ts';

test('values come back from an address as they went into it', () => {
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), { maxKeys: 8 }),
      (values) => {
        expect(readValues(writeValues(values))).toEqual({ ...values });
      },
    ),
  );
});

test('what is not of the form is left out', () => {
  expect(readValues('')).toEqual({});
  expect(readValues('kind!~!%E0%A4%A~x!tag~a~a~')).toEqual({ tag: ['a'] });
});
