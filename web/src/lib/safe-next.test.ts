import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test('paths of this site are kept whole', () => {
  expect(safeNext('/t/evergrow/book/p1?offering=o1#slot')).toBe('/t/evergrow/book/p1?offering=o1#slot');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n\\evil.example',
  'javascript:alert(1)',
  'me',
  '',
  null,
  undefined,
])('%j leads nowhere else', (next) => {
  expect(safeNext(next, '/me')).toBe('/me');
});
