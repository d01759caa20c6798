import { makeOffering } from '@evergrow/seed/factories/offering';
import { expect, test } from 'vitest';
import { pageOf, rosterOf } from './roster.ts';

const members = [
  { id: 'r', displayName: 'Rosalind Achebe' },
  { id: 'i', displayName: 'Ignacio Bellorín' },
  { id: 'b', displayName: 'Beatriz Ros' },
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('people are found by any part of their name, accents or not, and stand by name', () => {
  expect(ids(rosterOf(members, { name: '', offering: null }))).toEqual(['b', 'i', 'r']);
  expect(ids(rosterOf(members, { name: ' bellorin', offering: null }))).toEqual(['i']);
  expect(ids(rosterOf(members, { name: 'ROS', offering: null }))).toEqual(['b', 'r']);
  expect(rosterOf(members, { name: 'nobody', offering: null })).toEqual([]);
});

test('an offering leaves those who do it, and one of everybody leaves all', () => {
  const offering = makeOffering({ providerIds: ['r'] });
  expect(ids(rosterOf(members, { name: '', offering }))).toEqual(['r']);
  expect(rosterOf(members, { name: '', offering: makeOffering({ providerIds: [] }) })).toHaveLength(3);
});

test('pages hold everybody once, and one asked for beyond the last is the last', () => {
  const items = Array.from({ length: 19 }, (_, index) => index);
  const pages = [0, 1, 2].map((page) => pageOf(items, page, 8));
  expect(pages.flatMap((page) => page.items)).toEqual(items);
  expect(pageOf(items, 9, 8)).toEqual({ page: 2, last: 2, from: 16, items: [16, 17, 18] });
  expect(pageOf([], 3, 8)).toEqual({ page: 0, last: 0, from: 0, items: [] });
});
