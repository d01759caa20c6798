import { describe, expect, test } from 'vitest';
import { checkWish, nextInLine, offerExpiry, offerTo, passOffer, wishes } from './waitlist.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';

const at = new Date('2026-11-21T10:00Z');
const entry = (changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  status: 'waiting',
  clientUid: 'client',
  clientName: 'Ada',
  offeringId: 'session',
  offeringTitle: 'A session',
  addOnIds: [],
  format: 'video',
  providerId: null,
  providerName: null,
  from: '2026-11-23',
  to: '2026-11-27',
  hours: { from: '09:00', to: '13:00' },
  timeZone: 'Europe/Madrid',
  offer: null,
  passed: [],
  createdAt: at,
  updatedAt: at,
  expiresAt: new Date('2026-11-28T00:00Z'),
  ...changes,
});
const time = (iso: string, providerId = 'p') => ({ providerId, start: Date.parse(iso) });

describe('what somebody waits for', () => {
  test.each([
    ['2026-11-23T08:00Z', true],
    ['2026-11-23T07:59Z', false],
    ['2026-11-23T11:59Z', true],
    // One o'clock is when the hours end.
    ['2026-11-23T12:00Z', false],
    ['2026-11-22T09:00Z', false],
    ['2026-11-27T09:00Z', true],
    ['2026-11-28T09:00Z', false],
  ])('%s: %s', (iso, wanted) => {
    expect(wishes(entry(), time(iso))).toBe(wanted);
  });

  test('days and hours are those on the client’s clock', () => {
    const tokyo = entry({ timeZone: 'Asia/Tokyo', hours: { from: '00:00', to: '01:00' } });
    expect(wishes(tokyo, time('2026-11-22T15:00Z'))).toBe(true);
    expect(wishes(tokyo, time('2026-11-27T15:00Z'))).toBe(false);
  });

  test('somebody in particular is waited for', () => {
    expect(wishes(entry({ providerId: 'q' }), time('2026-11-23T08:00Z'))).toBe(false);
  });

  test.each([
    [{ from: '2026-11-27', to: '2026-11-23' }, false],
    [{ from: '2026-11-19', to: '2026-11-20' }, false],
    [{ from: '2026-11-20', to: '2026-11-21' }, true],
    [{ from: '2026-11-20', to: '2027-06-21' }, false],
    [{ hours: { from: '13:00', to: '09:00' } }, false],
  ])('%j can be waited for: %s', (changes, possible) => {
    expect(checkWish(entry(changes), at.getTime()).ok).toBe(possible);
  });
});

describe('who is next', () => {
  const freed = time('2026-11-23T08:00Z');
  const first = entry({ clientUid: 'first', createdAt: new Date('2026-11-20T10:00Z') });
  test('the first who came, waits and has not passed it up', () => {
    expect(nextInLine([entry(), first], freed, at)).toBe(first);
    expect(nextInLine([entry(), { ...first, status: 'offered' as const }], freed, at)?.clientUid).toBe(
      'client',
    );
    expect(nextInLine([{ ...first, expiresAt: at }], freed, at)).toBeUndefined();
  });

  test('an offer not taken goes to the next and does not come back', () => {
    const offer = {
      bookingId: 'b',
      providerId: 'p',
      providerName: 'P',
      start: new Date(freed.start),
      end: new Date(freed.start + 3_600_000),
      expiresAt: new Date('2026-11-21T10:30Z'),
    };
    const offered = offerTo(first, offer, at);
    if (!offered.ok) throw new Error('not offered');
    expect(offerTo(offered.value, offer, at).ok).toBe(false);
    const passed = passOffer(offered.value, at);
    expect(passed).toMatchObject({ status: 'waiting', offer: null });
    expect(nextInLine([passed, entry()], freed, at)?.clientUid).toBe('client');
    expect(nextInLine([passed], freed, at)).toBeUndefined();
    expect(passOffer({ ...offered.value, expiresAt: at }, at).status).toBe('expired');
  });
});

describe('how long an offer stands', () => {
  const quiet = { from: '21:00', to: '08:00' };
  test.each([
    ['2026-11-21T10:00Z', '2026-11-23T08:00Z', '2026-11-21T10:30Z'],
    // 22:00 in Madrid: until half past eight.
    ['2026-11-21T21:00Z', '2026-11-23T08:00Z', '2026-11-22T07:30Z'],
    // 03:00 in Madrid.
    ['2026-11-22T02:00Z', '2026-11-23T08:00Z', '2026-11-22T07:30Z'],
    // The time itself is near.
    ['2026-11-23T06:45Z', '2026-11-23T08:00Z', '2026-11-23T07:00Z'],
    ['2026-11-23T07:30Z', '2026-11-23T08:00Z', '2026-11-23T07:40Z'],
  ])('made at %s for %s: until %s', (now, start, until) => {
    const expiry = offerExpiry(Date.parse(now), Date.parse(start), 'Europe/Madrid', quiet);
    expect(new Date(expiry)).toEqual(new Date(until));
  });

  test('without quiet hours half an hour at night too', () => {
    const expiry = offerExpiry(
      Date.parse('2026-11-21T21:00Z'),
      Date.parse('2026-11-23T08:00Z'),
      'Europe/Madrid',
      null,
    );
    expect(new Date(expiry)).toEqual(new Date('2026-11-21T21:30Z'));
  });
});
