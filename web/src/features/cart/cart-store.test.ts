import { expect, test } from 'vitest';
import { parseCart, withLine } from './cart-store.ts';

const font = { offeringId: 'font', variantId: null, quantity: 1, offered: null };

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['something else', '[1]'],
  [
    'lines that are none',
    JSON.stringify({ lines: [1, null, { ...font, quantity: 0 }, { ...font, offered: 0.5 }] }),
  ],
])('%s is an empty cart', (_, text) => {
  expect(parseCart(text).lines).toEqual([]);
});

test('what was put in comes back', () => {
  const cart = { lines: [font], promoCodes: ['TEN'], giftCardCodes: [], orderId: 'o1', gift: { day: null } };
  expect(parseCart(JSON.stringify(cart))).toEqual(cart);
});

test('more of the same is one line, another choice or offer another', () => {
  const twice = withLine([font], { ...font, quantity: 2 });
  expect(twice).toEqual([{ ...font, quantity: 3 }]);
  expect(withLine(twice, { ...font, variantId: 'web' })).toHaveLength(2);
  expect(withLine(twice, { ...font, offered: 500 })).toHaveLength(2);
  expect(withLine([{ ...font, quantity: 9_998 }], { ...font, quantity: 5 })[0]?.quantity).toBe(9_999);
});
