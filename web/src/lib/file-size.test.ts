import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [3_440_000, '3.4 MB'],
  [2 * 1024 ** 3, '2.1 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(fileSize(bytes, 'en')).toBe(text);
});

it('is written as the reader writes numbers', () => {
  expect(fileSize(3_440_000, 'es')).toBe('3,4 MB');
});
