import { expect, test } from 'vitest';
import { isPathHere } from './action-link.ts';

test('a path of this site is kept with its query', () => {
  for (const path of ['/', '/t/evergrow/book/abc?offering=x&at=2026-11-21T10:00:00Z#top', '/me/security']) {
    expect(isPathHere(path), path).toBe(true);
  }
});

test('nothing leads to another site', () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
  ]) {
    expect(isPathHere(path), path).toBe(false);
  }
});
