import { expect, test } from 'vitest';
import { likelyCountry, readableNumber } from './phone-number.ts';

test('the country comes from the first language that names one', () => {
  expect(likelyCountry(['es', 'es-MX', 'en-US'])).toBe('MX');
  expect(likelyCountry(['en'])).toBe('US');
  expect(likelyCountry(['es-419'])).toBe('US');
});

test('a number is shown in groups', async () => {
  expect(await readableNumber('+34612345678')).toBe('+34 612 34 56 78');
  expect(await readableNumber('nonsense')).toBe('nonsense');
});
