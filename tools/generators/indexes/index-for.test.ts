import { expect, test } from 'vitest';
import type { Clause } from '../../../rules/indexes/query.ts';
import { indexFor } from './index-for.ts';

const fields = (...asks: Clause[]) =>
  indexFor({ of: 'rooms', asks, by: [] })?.fields.map((field) => Object.values(field).join(' ')) ?? null;

test.each<Clause[]>([
  ['status =='],
  ['status ==', 'owner =='],
  ['status ==', 'owner in'],
  ['sort start desc'],
  ['start >=', 'start <', 'sort start asc'],
  ['tags array-contains'],
])('%s, %s needs no index of its own', (...asks) => {
  expect(fields(...asks.filter((clause) => clause !== undefined))).toBeNull();
});

test('what is equal comes before what is sorted', () => {
  expect(fields('sort start desc', 'status in', 'owner ==')).toEqual([
    'status ASCENDING',
    'owner ASCENDING',
    'start DESCENDING',
  ]);
});

test('a bound sorts, once, the way the query says', () => {
  expect(fields('status ==', 'start >')).toEqual(['status ASCENDING', 'start ASCENDING']);
  expect(fields('status ==', 'start <', 'sort start desc')).toEqual(['status ASCENDING', 'start DESCENDING']);
});

test('a list that contains something stands between', () => {
  expect(fields('tags array-contains', 'start >')).toEqual(['tags CONTAINS', 'start ASCENDING']);
  expect(fields('tags array-contains-any', 'status ==')).toEqual(['status ASCENDING', 'tags CONTAINS']);
});

test('two sorts keep their order', () => {
  expect(fields('sort start asc', 'sort end desc')).toEqual(['start ASCENDING', 'end DESCENDING']);
});

test('a vector comes last, and needs an index even alone', () => {
  expect(indexFor({ of: 'rooms', asks: ['near view', 'status =='], by: [] })?.fields).toEqual([
    { fieldPath: 'status', order: 'ASCENDING' },
    { fieldPath: 'view', vectorConfig: { dimension: 512, flat: {} } },
  ]);
  expect(fields('near view')).toHaveLength(1);
});

test('a query over every collection of a name has an index over all of them', () => {
  const everywhere = (...asks: Clause[]) => indexFor({ of: 'rooms', everywhere: true, asks, by: [] });
  expect(everywhere('status ==', 'start >')?.queryScope).toBe('COLLECTION_GROUP');
  expect(() => everywhere('status ==')).toThrow('everywhere');
});
