import { expect, test } from 'vitest';
import { laterAnswers } from './kept-answers.ts';

const server = { draft: { motivation: 3, country: 'ES' as const }, savedAt: '2026-11-21T10:00:00.000Z' };
const at = Date.parse(server.savedAt);

test('what was typed here after the last save wins, and the rest is kept', () => {
  expect(laterAnswers({ answers: { motivation: 9 }, changedAt: at + 1 }, server)).toEqual({
    motivation: 9,
    country: 'ES',
  });
});

test('what another device saved later wins', () => {
  expect(laterAnswers({ answers: { motivation: 9 }, changedAt: at - 1 }, server)).toEqual(server.draft);
});

test('one is enough, and none is a beginning', () => {
  expect(laterAnswers(null, server)).toEqual(server.draft);
  expect(laterAnswers({ answers: { motivation: 9 }, changedAt: 1 }, null)).toEqual({ motivation: 9 });
  expect(laterAnswers(null, { draft: {}, savedAt: null })).toEqual({});
});
