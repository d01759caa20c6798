import { describe, expect, it } from 'vitest';
import { slotsQuerySchema, slotsWindow } from './slots-api.ts';

const query = { offeringId: 'o1', from: '2026-03-01', to: '2026-03-31', timeZone: 'Europe/Madrid' };

describe('a question about slots', () => {
  it('may span 31 days and name add-ons', () => {
    expect(slotsQuerySchema.parse(query)).toEqual(query);
    expect(slotsQuerySchema.parse({ ...query, addOnIds: 'a,b' }).addOnIds).toEqual(['a', 'b']);
    expect(slotsQuerySchema.parse({ ...query, addOnIds: '' }).addOnIds).toEqual([]);
  });

  it.each([
    ['32 days', { to: '2026-04-01' }],
    ['an end before its beginning', { to: '2026-02-28' }],
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a zone nobody knows', { timeZone: 'Europe/Atlantis' }],
    ['an id that is none', { addOnIds: 'a,b/c' }],
    ['too many add-ons', { addOnIds: Array(21).fill('a').join() }],
  ])('is refused with %s', (_what, change) => {
    expect(slotsQuerySchema.safeParse({ ...query, ...change }).success).toBe(false);
  });

  it('means whole days on the asker’s calendar, clock changes included', () => {
    expect(slotsWindow(query)).toEqual({
      start: Date.parse('2026-02-28T23:00Z'),
      end: Date.parse('2026-03-31T22:00Z'),
    });
  });
});
