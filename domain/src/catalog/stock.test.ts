import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustStock, inStock, leftInStock, plentiest, scarcest } from './stock.ts';

const levels = { _: { onHand: 5, reserved: 2 } };

describe('an adjustment', () => {
  test('sets or adds, one after the other', () => {
    const changed = adjustStock(levels, [
      { level: '_', set: 10 },
      { level: '_', add: -3 },
      { level: 'new', add: 4 },
    ]);
    expect(changed).toEqual({
      ok: true,
      value: { _: { onHand: 7, reserved: 2 }, new: { onHand: 4, reserved: 0 } },
    });
  });

  test.each([
    ['what is held', { level: '_', set: 1 }, 'stock_reserved'],
    ['what is held, by taking away', { level: '_', add: -4 }, 'stock_reserved'],
    ['none', { level: 'new', add: -1 }, 'invalid_request'],
    ['half a thing', { level: '_', set: 2.5 }, 'invalid_request'],
    ['what can be counted', { level: '_', set: 1e12 }, 'invalid_request'],
  ])('does not go past %s', (_, change, code) => {
    expect(adjustStock(levels, [change])).toMatchObject({ ok: false, code });
  });

  test('whatever is done, what is held stays in stock and held', () => {
    const change = fc.record({ level: fc.constantFrom('_', 'a', 'b') }).chain(({ level }) =>
      fc.oneof(
        fc.integer({ min: 0, max: 50 }).map((set) => ({ level, set })),
        fc.integer({ min: -50, max: 50 }).map((add) => ({ level, add })),
      ),
    );
    const held = fc.record({ onHand: fc.nat(40), reserved: fc.nat(40) }).map(({ onHand, reserved }) => ({
      onHand: onHand + reserved,
      reserved,
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('_', 'a'), held), fc.array(change), (before, changes) => {
        const after = adjustStock(before, changes);
        if (!after.ok) return;
        for (const [level, { onHand, reserved }] of Object.entries(after.value)) {
          expect(onHand).toBeGreaterThanOrEqual(reserved);
          expect(reserved).toBe(before[level]?.reserved ?? 0);
        }
      }),
    );
  });
});

test('what is held is not left', () => {
  expect(leftInStock({ stocked: true }, { levels }, null)).toBe(3);
  expect(leftInStock({ stocked: true }, null, 'a')).toBe(0);
  expect(leftInStock({ stocked: false }, { levels }, null)).toBeNull();
});

test('the public hears words instead of numbers', () => {
  expect([null, 6, 5, 1, 0].map(inStock)).toEqual(['in', 'in', 'few', 'few', 'out']);
  expect([scarcest(['in', 'few']), scarcest([]), plentiest(['out', 'few']), plentiest([])]).toEqual([
    'few',
    'in',
    'few',
    'out',
  ]);
});
