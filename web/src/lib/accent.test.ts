import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, contrast, softDark } from './accent.ts';

const hexColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('black on white is 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test('whatever colour a tenant chooses, words in it and on it can be read in both schemes', () => {
  fc.assert(
    fc.property(hexColor, (hex) => {
      const accent = accentOf(hex);
      expect(contrast(accent.onFilled, hex)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.text.light, '#f4f2ee')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.text.dark, '#262928')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.text.light, accent.shades[1])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.text.dark, softDark(hex))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 500 },
  );
});

test('the shades hold the accent itself and get darker', () => {
  const { shades, filled } = accentOf('#0f766e');
  expect(shades[filled]).toBe('#0f766e');
  const onBlack = shades.map((shade) => contrast(shade, '#000000'));
  expect(onBlack).toEqual([...onBlack].sort((a, b) => b - a));
});
