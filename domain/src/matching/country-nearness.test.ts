import { expect, test } from 'vitest';
import { countryCodes } from '../kernel/index.ts';
import { countryNearness } from './country-nearness.ts';

test.each([
  ['ES', 'ES', 1],
  ['ES', 'PT', 0.5],
  ['ES', 'SE', 0.25],
  ['ES', 'MX', 0],
  ['AR', 'CO', 0.5],
  ['AR', 'MX', 0.25],
  ['GB', 'IE', 0.5],
] as const)('%s and %s: %d', (a, b, nearness) => {
  expect(countryNearness(a, b)).toBe(nearness);
  expect(countryNearness(b, a)).toBe(nearness);
});

test('every country has neighbours', () => {
  for (const country of countryCodes) {
    const near = countryCodes.filter((other) => countryNearness(country, other) === 0.5);
    expect(near.length, country).toBeGreaterThan(0);
  }
});
