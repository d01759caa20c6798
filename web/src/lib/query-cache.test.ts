import { expect, test, vi } from 'vitest';
import {
  clearQueries,
  invalidateQueries,
  peekQuery,
  refreshQuery,
  setQueryData,
  watchQuery,
} from './query-cache.ts';

test('who asks for the same at the same time shares one request', async () => {
  const load = vi.fn(async () => 'answer');
  await Promise.all([refreshQuery('shared', load), refreshQuery('shared', load)]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(peekQuery('shared').data).toBe('answer');
});

test('a failed refetch keeps what was there, and says so', async () => {
  setQueryData('kept', 'old');
  await refreshQuery('kept', () => Promise.reject(new Error('away')));
  expect(peekQuery('kept')).toMatchObject({ data: 'old', error: new Error('away'), loading: false });
});

test('invalidating marks as old what begins so, and nothing else', () => {
  setQueryData('t/a/members', 1);
  setQueryData('t/b/members', 2);
  const heard = vi.fn();
  watchQuery('t/a/members', heard);
  invalidateQueries('t/a/');
  expect(peekQuery('t/a/members').at).toBe(0);
  expect(peekQuery('t/b/members').at).toBeGreaterThan(0);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('nobody sees the answers of who was here before', () => {
  setQueryData('mine', 'secret');
  clearQueries();
  expect(peekQuery('mine').data).toBeUndefined();
});
