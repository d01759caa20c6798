import { afterEach, expect, test, vi } from 'vitest';
import { forgetReferral, keepReferral, keptReferral } from './kept-referral.ts';

const store = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => store.get(name) ?? null,
  setItem: (name: string, value: string) => store.set(name, value),
  removeItem: (name: string) => store.delete(name),
});
afterEach(() => {
  store.clear();
  vi.useRealTimers();
});

test('the last link that was followed is kept as long as it counts, for one business alone', () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') });
  keepReferral('shop', 'AAAAAAAAAA', 30);
  keepReferral('shop', 'BBBBBBBBBB', 30);
  expect(keptReferral('shop')).toMatchObject({ code: 'BBBBBBBBBB', at: '2026-11-21T10:00:00.000Z' });
  expect(keptReferral('other')).toBeNull();
  vi.setSystemTime(new Date('2026-12-21T10:00:00Z'));
  expect(keptReferral('shop')).toBeNull();
  expect(store.size).toBe(0);
});

test('what is no referral is forgotten, and so is one on request', () => {
  store.set('evergrow.referral.shop', '{"code":1}');
  expect(keptReferral('shop')).toBeNull();
  keepReferral('shop', 'AAAAAAAAAA', 1);
  forgetReferral('shop');
  expect(keptReferral('shop')).toBeNull();
});
