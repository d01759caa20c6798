import { expect, test } from 'vitest';
import { queriesIn } from './scan-clauses.ts';

test('a chain is one query, another statement is another', () => {
  const source = `
    const due = rooms.where('state', '==', 'free').where('until', '<=', now).limit(20).orderBy('until');
    const all = rooms.orderBy('name', 'desc');`;
  expect(queriesIn(source)).toEqual([['state ==', 'until <=', 'sort until asc'], ['sort name desc']]);
});

test('a list of constraints is one query, what is chosen stands alone', () => {
  const source = `[
    sdk.where('owner', '==', uid),
    sdk.where('state', 'in', [...states[tab]]),
    ...(late ? [sdk.where('start', '>=', now)] : []),
    sdk.orderBy('start', direction),
    sdk.orderBy(sdk.documentId(), direction),
  ]`;
  expect(queriesIn(source)).toEqual([['owner ==', 'state in'], ['start >='], ['sort start ?']]);
});

test('a field chosen by a condition may be either', () => {
  expect(queriesIn("rooms.where(side === 'left' ? 'owner' : 'guest', '==', uid)")).toEqual([
    ['owner =='],
    ['guest =='],
  ]);
});

test('sorts of a page, vectors and comments', () => {
  const source = `
    // rooms.where('not', '==', 'code')
    readPage(rooms, [{ field: 'start', direction: 'desc' }]);
    rooms.where('free', '==', true).findNearest({ vectorField: 'view', limit: 3 });`;
  expect(queriesIn(source)).toEqual([['free ==', 'near view'], ['sort start desc']]);
});

test('a clause that hides its field is refused', () => {
  expect(() => queriesIn('rooms.where(field, operator, value)')).toThrow('names no field');
  expect(() => queriesIn('rooms.orderBy(by.field)')).toThrow('names no field');
});
