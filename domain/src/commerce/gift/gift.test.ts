import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../entitlement.ts';
import { claimGift, followOrder, type Gift, givenGrants, givenItems, isDue } from './gift.ts';

const at = new Date('2026-11-01T09:00:00.000Z');
const gift = (changes: Partial<Gift> = {}): Gift => ({
  buyerUid: 'buyer',
  itemKeys: ['a'],
  recipientSealed: 'sealed',
  cardSealed: 'sealed',
  state: 'sent',
  deliverAt: at,
  tokenHash: 'f'.repeat(64),
  sentAt: at,
  holderUid: null,
  heldSince: null,
  createdAt: at,
  updatedAt: at,
  ...changes,
});
const grant = (offeringId: string): Entitlement => ({
  ...{ clientUid: 'buyer', offeringId, variantId: null, kind: 'product', title: offeringId, quantity: 1 },
  ...{ source: { of: 'order', orderId: 'o' }, state: 'active', grantedAt: at, until: null, updatedAt: at },
});

describe('a gift', () => {
  it('comes to one person, whoever tries in whatever order, and what it grants is theirs alone', () => {
    const people = fc.constantFrom('buyer', 'ana', 'ben');
    fc.assert(
      fc.property(fc.array(people, { minLength: 1 }), (tries) => {
        let stands = gift();
        const got = new Set<string>();
        for (const uid of tries) {
          const claimed = claimGift(stands, uid, at);
          if (!claimed.ok) continue;
          got.add(uid);
          if (claimed.value !== 'unchanged') stands = claimed.value;
        }
        expect([...got]).toEqual([tries[0]]);
        expect(stands).toMatchObject({ recipientSealed: null, tokenHash: null });
        expect(stands.state).toBe(tries[0] === 'buyer' ? 'kept' : 'claimed');
        const grants = givenGrants(
          [
            ['o_a', grant('x')],
            ['o_a_1', grant('part')],
            ['o_b', grant('y')],
          ],
          'o',
          stands,
        );
        expect(grants.map(([id, one]) => [id, one.clientUid])).toEqual([
          ['o_a', tries[0]],
          ['o_a_1', tries[0]],
          ['o_b', 'buyer'],
        ]);
      }),
    );
  });

  it('grants nothing of what is given until somebody has it', () => {
    const all = [
      ['o_a', grant('x')],
      ['o_ab', grant('z')],
      ['o_b', grant('y')],
    ] as const;
    expect(givenGrants(all, 'o', gift()).map(([id]) => id)).toEqual(['o_ab', 'o_b']);
    expect(givenGrants(all, 'o', null)).toBe(all);
    const [first] = givenGrants(all, 'o', gift({ holderUid: 'ana', heldSince: at }));
    expect(first?.[1]).toMatchObject({ source: { of: 'gift', orderId: 'o' }, clientUid: 'ana' });
  });

  it.each(['waiting', 'ended'] as const)('that is %s is nobody’s', (state) => {
    expect(claimGift(gift({ state }), 'ana', at)).toMatchObject({ code: 'gift_ended' });
  });

  it('is due when it is paid, and over when all of it went back unopened', () => {
    const waiting = gift({ state: 'waiting' });
    const items = (...back: boolean[]) =>
      back.map((isBack, index) => ({ key: index === 0 ? 'a' : 'b', isBack }));
    expect(followOrder(waiting, { isPaid: false, items: items(false) }, at)).toBe(waiting);
    expect(followOrder(waiting, { isPaid: true, items: items(false) }, at).state).toBe('due');
    const back = followOrder(gift(), { isPaid: true, items: items(true, false) }, at);
    expect(back).toMatchObject({ state: 'ended', recipientSealed: null, cardSealed: null, tokenHash: null });
    const other = gift();
    expect(followOrder(other, { isPaid: true, items: items(false, true) }, at)).toBe(other);
    // What is claimed stays claimed: its entitlement ends, not its story.
    const claimed = gift({ state: 'claimed', holderUid: 'ana', heldSince: at });
    expect(followOrder(claimed, { isPaid: true, items: items(true) }, at)).toBe(claimed);
    expect(isDue(gift({ state: 'due' }), at)).toBe(true);
    expect(isDue(gift({ state: 'due' }), new Date(at.getTime() - 1))).toBe(false);
    expect(isDue(gift(), at)).toBe(false);
  });

  it('is everything of an order, or what was chosen of it', () => {
    const items = [
      { key: 'a', offeringId: 'font', variantId: 'web' },
      { key: 'b', offeringId: 'icons', variantId: null },
    ];
    expect(givenItems(items, { only: [] })).toEqual(['a', 'b']);
    expect(givenItems(items, { only: [{ offeringId: 'icons', variantId: null }] })).toEqual(['b']);
    expect(givenItems(items, { only: [{ offeringId: 'font', variantId: null }] })).toEqual([]);
  });
});
