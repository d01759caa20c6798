import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { isOn, markItem, openItems, progressOf, toldTime, visitRefusal } from './checklist.ts';
import { openedAt, sampleVisit, sealedSample } from './visit.fixture.ts';
import { type ItemState, visitSchema } from './visit.ts';

const later = (minutes: number) => new Date(openedAt.getTime() + minutes * MINUTE);
const mark = (visit = sampleVisit(), itemId = 'item-1', state: ItemState = 'done', minutes = 1) => {
  const marked = markItem(visit, itemId, { state, by: 'provider', at: later(minutes) });
  if (!marked.ok) throw new Error(marked.code);
  return marked.value;
};

test('an item is done, and who did it and when is kept', () => {
  const visit = mark();
  expect(visit.checklist[0]).toEqual({
    id: 'item-1',
    title: 'Clean the oven',
    state: 'done',
    at: later(1),
    by: 'provider',
  });
  expect(openItems(visit).map(({ id }) => id)).toEqual(['item-2']);
  expect(progressOf(visit)).toEqual({ done: 1, of: 2 });
  expect(() => visitSchema.parse(visit)).not.toThrow();
});

test('an item that is not on the list is not found', () => {
  expect(markItem(sampleVisit(), 'item-9', { state: 'done', by: 'provider', at: openedAt })).toMatchObject({
    ok: false,
    code: 'not_found',
  });
});

test('the same tap again changes nothing, and older news does not undo newer', () => {
  const done = mark();
  expect(mark(done, 'item-1', 'done', 1)).toBe(done);
  expect(mark(mark(done, 'item-1', 'open', 5), 'item-1', 'done', 3).checklist[0]?.state).toBe('open');
});

test('taps end in the same list, in whatever order they arrive', () => {
  const tap = fc.record({
    itemId: fc.constantFrom('item-1', 'item-2'),
    state: fc.constantFrom<ItemState>('open', 'done', 'skipped'),
  });
  fc.assert(
    fc.property(
      fc.array(tap, { minLength: 1, maxLength: 8 }).chain((taps) =>
        fc.tuple(
          fc.constant(taps),
          fc.shuffledSubarray(
            taps.map((_, i) => i),
            { minLength: taps.length },
          ),
        ),
      ),
      ([taps, order]) => {
        const last = new Map<string, ItemState>();
        for (const { itemId, state } of taps) last.set(itemId, state);
        const visit = order.reduce((now, index) => {
          const { itemId, state } = taps[index] ?? { itemId: 'item-1', state: 'open' as const };
          return mark(now, itemId, state, index + 1);
        }, sampleVisit());
        for (const [itemId, state] of last) {
          expect(visit.checklist.find(({ id }) => id === itemId)?.state).toBe(state);
        }
      },
    ),
  );
});

test('a visit is whole once nothing is open and nothing waits for an answer', () => {
  const open = mark();
  expect(visitRefusal(open)).toBe('checklist_open');
  const whole = mark(open, 'item-2', 'skipped');
  expect(visitRefusal(whole)).toBeNull();
  const quote = {
    currency: 'EUR',
    lines: [{ kind: 'adjustment', label: 'x', quantity: 1, amount: 1 }],
    total: 1,
  } as const;
  const waiting = {
    id: 'a',
    status: 'proposed' as const,
    minutes: 30,
    quote: { ...quote, lines: [...quote.lines] },
    reason: sealedSample,
    proposedBy: 'provider',
    proposedAt: openedAt,
    answeredAt: null,
    orderId: null,
  };
  expect(visitRefusal({ ...whole, adjustments: [waiting] })).toBe('adjustment_open');
  expect(visitRefusal({ ...whole, adjustments: [{ ...waiting, status: 'declined' }] })).toBeNull();
  expect(visitRefusal({ checklist: [], adjustments: [] })).toBeNull();
});

test('what a phone tells of the past is believed within the visit', () => {
  const visit = sampleVisit();
  expect(toldTime(later(5), visit, later(9))).toEqual(later(5));
  expect(toldTime(later(20), visit, later(9))).toEqual(later(9));
  expect(toldTime(later(-5), visit, later(9))).toEqual(openedAt);
});

test('only what is being carried out is on', () => {
  const on = (['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed', 'cancelled'] as const).filter(
    isOn,
  );
  expect(on).toEqual(['arrived', 'inProgress']);
});
