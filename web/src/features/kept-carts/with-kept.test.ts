import { expect, test } from 'vitest';
import { withKept } from './with-kept.ts';

const line = (offeringId: string, quantity = 1) => ({ offeringId, variantId: null, quantity, offered: null });

test('what is in the cart already is not put in twice', () => {
  expect(withKept([], [line('font', 2)])).toEqual([line('font', 2)]);
  expect(withKept([line('font')], [line('font', 2), line('icons')])).toEqual([line('font'), line('icons')]);
  const two = { ...line('font'), variantId: 'bold' };
  expect(withKept([line('font')], [two])).toEqual([line('font'), two]);
});
