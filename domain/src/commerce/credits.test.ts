import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../kernel/index.ts';
import { payByCredit } from './credit-tender.ts';
import { correctCredits, grantOfPackage, grantToSpend, returnCredit, spendCredit } from './credits.ts';

const at = new Date('2026-11-21T10:00Z');
const bought = { title: 'Ten', offeringIds: ['session'], credits: 3, validDays: 90 };
const to = { clientUid: 'client', clientName: 'Ada', packageId: 'ten', orderId: 'order' };
const grant = grantOfPackage(bought, to, at);
const use = (bookingId: string, when = at) => ({ bookingId, offeringId: 'session', at: when });

describe('credits', () => {
  test('a package gives its credits for its days', () => {
    expect(grant).toMatchObject({ granted: 3, remaining: 3, expiresAt: new Date('2027-02-19T10:00Z') });
  });

  test('are refused for another offering, when spent, and from the instant they expire', () => {
    expect(spendCredit(grant, { ...use('b'), offeringId: 'other' })).toMatchObject({
      code: 'invalid_request',
    });
    expect(spendCredit({ ...grant, remaining: 0 }, use('b'))).toMatchObject({ code: 'credits_spent' });
    expect(spendCredit(grant, use('b', grant.expiresAt))).toMatchObject({ code: 'credits_spent' });
    const lastMoment = new Date(grant.expiresAt.getTime() - 1);
    expect(spendCredit(grant, use('b', lastMoment)).ok).toBe(true);
  });

  test('whatever is spent and returned in whatever order, the books agree and never go below zero', () => {
    const step = fc.record({ spend: fc.boolean(), bookingId: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = grant;
        const paid = new Set<string>();
        for (const { spend, bookingId } of steps) {
          if (!spend) {
            now = returnCredit(now, bookingId, at);
            paid.delete(bookingId);
          } else {
            const spent = spendCredit(now, use(bookingId));
            expect(spent.ok).toBe(paid.has(bookingId) || paid.size < 3);
            if (!spent.ok) continue;
            now = spent.value;
            paid.add(bookingId);
          }
          expect(now.remaining).toBe(3 - paid.size);
          expect(now.remaining).toBeGreaterThanOrEqual(0);
          expect(new Set(now.bookingIds)).toEqual(paid);
        }
      }),
    );
  });

  test('a correction says by how much and why, and cannot go below zero', () => {
    const expiresAt = new Date(grant.expiresAt.getTime() + 30 * DAY);
    const corrected = correctCredits(
      { ...grant, remindedAt: at },
      { remaining: 5, expiresAt, reason: 'sorry', at },
    );
    expect(corrected).toMatchObject({ ok: true, value: { remaining: 5, remindedAt: null } });
    if (corrected.ok) expect(corrected.value.moves.at(-1)).toMatchObject({ change: 2, reason: 'sorry' });
    expect(correctCredits(grant, { remaining: -1, expiresAt, reason: '', at }).ok).toBe(false);
  });

  test('those that end first are spent first', () => {
    const later = { ...grant, expiresAt: new Date(grant.expiresAt.getTime() + DAY) };
    const empty = { ...grant, remaining: 0 };
    expect(grantToSpend([later, empty, grant], 'session', at)).toBe(grant);
    expect(grantToSpend([empty], 'session', at)).toBeUndefined();
  });
});

describe('paying by credit', () => {
  const quote = {
    currency: 'EUR' as const,
    lines: [{ kind: 'base' as const, label: 'A session', quantity: 1, amount: 9000 }],
    total: 9000,
  };
  test('covers all of it, for one person, without a gift card beside it', () => {
    expect(payByCredit(quote, grant, 1)).toEqual({
      ok: true,
      value: { ...quote, tenders: [{ kind: 'credit', label: 'Ten', amount: 9000 }] },
    });
    expect(payByCredit(quote, grant, 2).ok).toBe(false);
    const gift = { kind: 'giftCard' as const, label: '•••• 1234', amount: 100 };
    expect(payByCredit({ ...quote, tenders: [gift] }, grant, 1).ok).toBe(false);
    const free = { ...quote, lines: [], total: 0 };
    expect(payByCredit(free, grant, 1)).toEqual({ ok: true, value: free });
  });
});
