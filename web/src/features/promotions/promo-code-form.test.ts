import { expect, test } from 'vitest';
import { emptyPromo, promoFormOf, promoInputOf } from './promo-code-form.ts';

test('a code counts until the end of its last day', () => {
  const input = promoInputOf({ ...emptyPromo, from: '2026-11-21', until: '2026-11-22' });
  expect(Date.parse(input.until ?? '') - Date.parse(input.from ?? '')).toBe(2 * 86_400_000);
  expect(new Date(input.from ?? '').getHours()).toBe(0);
});

test('without days it has no bounds', () => {
  expect(promoInputOf({ ...emptyPromo, offeringIds: ['a'] })).toMatchObject({
    from: null,
    until: null,
    offeringIds: ['a'],
  });
});

test('what is shown of a stored code is its days', () => {
  const input = promoInputOf({ ...emptyPromo, from: '2026-03-28', until: '2026-03-29', offeringIds: ['a'] });
  const shown = promoFormOf({ ...input, code: 'SPRING', uses: 3, createdAt: '2026-01-01T00:00:00.000Z' });
  expect(shown.from).toBe('2026-03-28');
  expect(shown.until).toBe('2026-03-29');
  expect(shown.offeringIds).toEqual(['a']);
});
