import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNameOf, shortened, smsSize, sparingText } from './sms-text.ts';

describe('the size of a text message', () => {
  test.each([
    ['', 'GSM-7', 1],
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['a'.repeat(306), 'GSM-7', 2],
    ['a'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1],
    ['€'.repeat(81), 'GSM-7', 2],
    ['ñ'.repeat(160), 'GSM-7', 1],
    ['ú'.repeat(70), 'UCS-2', 1],
    ['ú'.repeat(71), 'UCS-2', 2],
    // An emoji takes two of the 16-bit places.
    ['😀'.repeat(35), 'UCS-2', 1],
    ['😀'.repeat(36), 'UCS-2', 2],
  ])('%s', (text, encoding, segments) => {
    expect(smsSize(text)).toEqual({ encoding, segments });
  });
});

describe('folding', () => {
  test('Spanish and typographic signs fit the 7-bit alphabet', () => {
    expect(sparingText('Mañana a las 9:00 – ¿listo?')).toBe('Mañana a las 9:00 - ¿listo?');
    expect(sparingText('Ángel está ahí – mañana…')).toBe('Angel esta ahi - mañana...');
  });

  test('a name in another script is kept as it is, accents and all', () => {
    expect(sparingText('Está aquí: 王伟')).toBe('Está aquí: 王伟');
    expect(sparingText('Está «aquí»')).toBe('Está «aquí»');
  });

  test('never makes a message longer on its way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(smsSize(sparingText(text)).segments).toBeLessThanOrEqual(Math.max(1, smsSize(text).segments));
      }),
    );
  });
});

test('only the first name is told', () => {
  expect(firstNameOf('  Ana María López ')).toBe('Ana');
  expect(firstNameOf('')).toBe('');
});

test('a long title is shortened within its length', () => {
  expect(shortened('Deep dive', 20)).toBe('Deep dive');
  expect(shortened('A very long title of an offering', 12)).toBe('A very lo...');
});
