import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stock } from './listing.ts';
import { moveStock } from './move-stock.ts';
import { leftInStock } from './stock.ts';

const at = new Date(0);
const stock = (onHand: number, reserved = 0): Stock => ({
  levels: { _: { onHand, reserved } },
  updatedAt: at,
});
const move = (of: Stock, how: Parameters<typeof moveStock>[1], quantity: number) => {
  const moved = moveStock(of, how, { level: '_', quantity }, at);
  return moved.ok ? moved.value.levels._ : moved.code;
};

test.each([
  ['reserve', stock(3, 1), 2, { onHand: 3, reserved: 3 }],
  ['reserve', stock(3, 1), 3, 'sold_out'],
  ['capture', stock(3, 2), 2, { onHand: 1, reserved: 0 }],
  ['capture', stock(3, 1), 2, 'sold_out'],
  ['release', stock(3, 2), 2, { onHand: 3, reserved: 0 }],
  ['giveBack', stock(3, 2), 2, { onHand: 5, reserved: 2 }],
] as const)('%s of %j', (how, of, quantity, after) => {
  expect(move(of, how, quantity)).toEqual(after);
});

test('a level nobody counted has none', () => {
  expect(moveStock(stock(3), 'reserve', { level: 'web', quantity: 1 }, at)).toMatchObject({
    code: 'sold_out',
  });
});

test('whatever happens to orders, no more is sold than there was', () => {
  const orders = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 4 }), paid: fc.boolean(), back: fc.boolean() }),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), orders, (onHand, all) => {
      let now = stock(onHand);
      let sold = 0;
      const held: typeof all = [];
      for (const order of all) {
        const taken = moveStock(now, 'reserve', { level: '_', quantity: order.quantity }, at);
        if (!taken.ok) continue;
        now = taken.value;
        held.push(order);
      }
      for (const { quantity, paid, back } of held) {
        for (const how of paid
          ? back
            ? (['capture', 'giveBack'] as const)
            : (['capture'] as const)
          : (['release'] as const)) {
          const moved = moveStock(now, how, { level: '_', quantity }, at);
          if (!moved.ok) throw new Error(how);
          now = moved.value;
        }
        if (paid && !back) sold += quantity;
      }
      expect(leftInStock({ stocked: true }, now, null)).toBe(onHand - sold);
      expect(sold).toBeLessThanOrEqual(onHand);
    }),
  );
});
