import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../../kernel/index.ts';
import { endOfGiftCard, type GiftCard, type GiftMove, lapseGiftCard, moveGift } from '../../pricing/index.ts';
import type { CreditGrant } from '../credit-grant.ts';
import { correctCredits, grantOfPackage, returnCredit, spendCredit } from '../credits.ts';
import { lapseCredits } from '../lapse-credits.ts';
import { bookLapsedCredits, bookLapsedGiftCard } from './book-lapse.ts';
import { balancesOf, bookCredit, bookMove, bookPaid } from './book-order.ts';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';

const begun = new Date('2026-11-01T00:00:00Z');
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const facts = (at: Date) => ({ orderId: null, currency: 'EUR' as const, at, now: at });

/** A tenant's books as functions keep them: nothing is booked twice under one name. */
function openBooks() {
  const entries = new Map<string, LedgerEntry>();
  return {
    write: (id: string, entry: LedgerEntry | null) => {
      if (!entry) return;
      expect(entries.has(id), `${id} is booked once`).toBe(false);
      entries.set(id, ledgerEntrySchema.parse(entry));
    },
    balances: () => {
      const balances = balancesOf([...entries.values()]);
      expect(sum(Object.values(balances))).toBe(0);
      return balances;
    },
  };
}

const steps = fc.array(
  fc.record({
    is: fc.constantFrom('use', 'return', 'lapse', 'extend', 'shorten', 'use', 'lapse'),
    booking: fc.nat(5),
    days: fc.nat(20),
  }),
  { maxLength: 25 },
);

test('credits: what is owed, what was used and what lapsed is what was paid, whatever happens', () => {
  const price = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 7 }), steps, (paid, credits, all) => {
      const books = openBooks();
      const money = { amount: paid, currency: 'EUR' as const };
      const bought = { title: 'Ten', offeringIds: ['o'], credits, validDays: 30 };
      const to = { clientUid: 'ana', clientName: 'Ana', packageId: 'p', orderId: null };
      let grant: CreditGrant = grantOfPackage(bought, to, begun, '', money);
      const lines = {
        lines: [{ kind: 'base' as const, label: 'Ten', quantity: 1, amount: paid }],
        total: paid,
      };
      const part = { price: lines, as: 'credits' as const, money: paid, giftCards: 0, before: 0 };
      books.write('sold', bookPaid(facts(begun), [part]));
      let now = begun;
      for (const [index, { is, booking, days }] of all.entries()) {
        now = new Date(now.getTime() + days * DAY);
        const before = grant;
        const bookingId = `b${booking}`;
        if (is === 'use') {
          const spent = spendCredit(grant, { bookingId, offeringId: 'o', at: now });
          if (!spent.ok || spent.value === grant) continue;
          grant = spent.value;
          const worth = grant.paid?.worth[bookingId] ?? 0;
          books.write(`used_${index}`, bookCredit('creditUsed', facts(now), lines, worth));
        } else if (is === 'return') {
          grant = returnCredit(grant, bookingId, now);
          if (grant === before) continue;
          const worth = before.paid?.worth[bookingId] ?? 0;
          books.write(`back_${index}`, bookCredit('creditReturned', facts(now), lines, worth));
        } else {
          if (is === 'lapse') grant = lapseCredits(grant, now);
          else {
            const expiresAt = new Date(now.getTime() + (is === 'extend' ? 10 : -1) * DAY);
            const { remaining } = grant;
            const corrected = correctCredits(grant, { remaining, expiresAt, reason: 'asked', at: now });
            if (corrected.ok) grant = corrected.value;
          }
          for (const { id, entry } of bookLapsedCredits('g', before, grant, now)) books.write(id, entry);
        }
        const { owed = 0, lapsed = 0, worth = {} } = grant.paid ?? {};
        expect(owed + lapsed + sum(Object.values(worth))).toBe(paid);
        const balances = books.balances();
        expect([0 - (balances.credits ?? 0), 0 - (balances.breakage ?? 0)]).toEqual([owed, lapsed]);
      }
      // Ended and gone over once more, nothing is owed.
      const end = new Date(Math.max(now.getTime(), grant.expiresAt.getTime()));
      const last = lapseCredits(grant, end);
      for (const { id, entry } of bookLapsedCredits('g', grant, last, end)) books.write(id, entry);
      expect(books.balances().credits).toBe(0);
      expect(lapseCredits(last, end)).toBe(last);
    }),
    { numRuns: 500 },
  );
});

const moves = fc.array(
  fc.record({
    is: fc.constantFrom<GiftMove | 'withdraw' | 'restore' | 'lapse'>(
      'reserve',
      'capture',
      'release',
      'giveBack',
      'withdraw',
      'restore',
      'lapse',
    ),
    amount: fc.integer({ min: 1, max: 6_000 }),
    days: fc.nat(10),
  }),
  { maxLength: 25 },
);

test('a gift card: the books owe what can still be spent, and what ended with it is earned', () => {
  const expiry = fc.option(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(expiry, moves, (validDays, all) => {
      const books = openBooks();
      const expiresAt = validDays === null ? null : new Date(begun.getTime() + validDays * DAY);
      const amounts = { currency: 'EUR' as const, issued: 10_000, balance: 10_000, reserved: 0, spent: 0 };
      const lapse = { endsAt: expiresAt, isLapsed: false, lapsed: 0, lapses: 0 };
      const about = { ending: '7Q2K', note: '', active: true, expiresAt, createdAt: begun, updatedAt: begun };
      let card: GiftCard = { ...amounts, ...lapse, ...about, orderId: null };
      books.write('issued', bookMove('giftCardIssued', { ...facts(begun), amount: 10_000 }));
      let now = begun;
      for (const [index, { is, amount, days }] of all.entries()) {
        now = new Date(now.getTime() + days * DAY);
        const before = card;
        if (is === 'withdraw' || is === 'restore' || is === 'lapse') {
          const active = is === 'lapse' ? card.active : is === 'restore';
          const endsAt = is === 'lapse' ? card.endsAt : endOfGiftCard({ active, expiresAt }, now);
          card = lapseGiftCard({ ...card, active, endsAt }, now);
          for (const { id, entry } of bookLapsedGiftCard('c', before, card, now)) books.write(id, entry);
        } else {
          // What ended cannot be taken from any more; what orders hold of it they keep.
          if (is === 'reserve' && card.endsAt !== null && card.endsAt <= now) continue;
          const moved = moveGift(card, is, amount, now);
          if (!moved.ok) continue;
          card = moved.value;
          const spent = card.spent - before.spent;
          const price = { lines: [], total: Math.abs(spent) };
          const part = { price, as: 'sales' as const, money: 0, giftCards: Math.abs(spent), before: 0 };
          const entry = bookPaid(facts(now), [part]);
          const turned = entry &&
            spent < 0 && {
              ...entry,
              kind: 'refund' as const,
              postings: entry.postings.map(({ account, amount: of }) => ({ account, amount: -of })),
            };
          books.write(`moved_${index}`, turned || entry);
        }
        expect(card.balance + card.reserved + card.spent).toBe(10_000);
        const { giftCards = 0, breakage = 0 } = books.balances();
        expect([0 - giftCards, 0 - breakage]).toEqual([
          card.balance + card.reserved - card.lapsed,
          card.lapsed,
        ]);
      }
      const last = lapseGiftCard({ ...card, active: false, endsAt: now }, now);
      for (const { id, entry } of bookLapsedGiftCard('c', card, last, now)) books.write(id, entry);
      expect(books.balances().giftCards ?? 0).toBe(0 - last.reserved);
      expect(lapseGiftCard(last, now)).toBe(last);
    }),
    { numRuns: 500 },
  );
});
