import { describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { isLostRace } from '../../functions/src/kernel/optimistic.ts';
import { holdRedemption, settleRedemption } from '../../functions/src/pricing/redemption-store.ts';
import { outcomes, pricingWorld } from '../support/pricing-world.ts';

const fifty = Array.from({ length: 50 }, (_, index) => `client-${index}`);

describe('a promo code', () => {
  it('of ten uses is used ten times by fifty at once', async () => {
    const world = await pricingWorld({ promo: { maxUses: 10 } });
    const { won, refused } = await outcomes(fifty.map((uid) => world.order(uid, { promo: true })));
    expect(won).toBe(10);
    expect(new Set(refused)).toEqual(new Set(['promo_code_invalid']));
    expect((await world.promo())?.uses).toBe(10);
  });

  it('without a limit keeps count of all fifty', async () => {
    const world = await pricingWorld();
    expect(await outcomes(fifty.map((uid) => world.order(uid, { promo: true })))).toEqual({
      won: 50,
      refused: [],
    });
    expect((await world.promo())?.uses).toBe(50);
  });

  it('for a first order is used once by one client who tries ten times at once', async () => {
    const world = await pricingWorld({ promo: { firstOrder: true } });
    const tries = fifty.slice(0, 10).map(() => world.order('client', { promo: true }));
    const { won, refused } = await outcomes(tries);
    expect(won).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['promo_code_invalid']));
    expect(await world.usesOf('client')).toBe(1);
  });

  it('can be used again once its order is released, and stays used once it is captured', async () => {
    const world = await pricingWorld({ promo: { maxUses: 1, maxPerClient: 1 } });
    const first = await world.order('client', { promo: true });
    await expect(world.order('client', { promo: true })).rejects.toMatchObject({
      code: 'promo_code_invalid',
    });
    await world.settle(first, 'released');
    await world.settle(first, 'released');
    expect([(await world.promo())?.uses, await world.usesOf('client')]).toEqual([0, 0]);
    const second = await world.order('client', { promo: true });
    await world.settle(second, 'captured');
    expect([(await world.promo())?.uses, await world.usesOf('client')]).toEqual([1, 1]);
  });

  it.each([
    ['ended', { active: false }],
    ['past', { until: new Date(Date.now() - 1000) }],
    ['to come', { from: new Date(Date.now() + 60_000) }],
    ['for something else', { offeringIds: ['another'] }],
  ])('that is %s is refused', async (_what, promo) => {
    const world = await pricingWorld({ promo });
    await expect(world.order('client', { promo: true })).rejects.toMatchObject({
      code: 'promo_code_invalid',
    });
  });
});

describe('a gift card', () => {
  it('of 100 is spent four times 25 by fifty at once', async () => {
    const world = await pricingWorld();
    const { won, refused } = await outcomes(fifty.map((uid) => world.order(uid, { gift: 2_500 })));
    expect(won).toBe(4);
    expect(new Set(refused)).toEqual(new Set(['gift_card_invalid']));
    expect(await world.card()).toMatchObject({ balance: 0, reserved: 10_000, spent: 0 });
  });

  it('gives back what an order held, and what was spent with one that is given back', async () => {
    const world = await pricingWorld();
    const first = await world.order('client', { gift: 4_000 });
    expect(await world.card()).toMatchObject({ balance: 6_000, reserved: 4_000, spent: 0 });
    await world.settle(first, 'released');
    expect(await world.card()).toMatchObject({ balance: 10_000, reserved: 0, spent: 0 });
    const second = await world.order('client', { gift: 1_000 });
    await world.settle(second, 'captured');
    await world.settle(second, 'captured');
    expect(await world.card()).toMatchObject({ balance: 9_000, reserved: 0, spent: 1_000 });
    await world.settle(second, 'released');
    expect(await world.card()).toMatchObject({ balance: 10_000, reserved: 0, spent: 0 });
  });

  it('that another settles while an order is read is a lost race, which is run again, and no refusal', async () => {
    const world = await pricingWorld();
    const order = await world.order('client', { gift: 4_000 });
    const before = await holdRedemption(world.tenantId, order);
    await world.settle(order, 'captured');
    const after = await holdRedemption(world.tenantId, order);
    if (!before || !after) throw new Error('nothing is held');
    const torn = { ...before, gifts: after.gifts };
    let thrown: unknown;
    try {
      settleRedemption(db().batch(), world.tenantId, torn, 'captured', new Date());
    } catch (error) {
      thrown = error;
    }
    expect(isLostRace(thrown)).toBe(true);
    await Promise.all(Array.from({ length: 6 }, () => world.settle(order, 'captured')));
    expect(await world.card()).toMatchObject({ balance: 6_000, reserved: 0, spent: 4_000 });
  });

  it('is found however its code is typed, and not by another', async () => {
    const world = await pricingWorld();
    const { giftCardIdOf } = await import('../../functions/src/pricing/gift-code.ts');
    const typed = ` ${world.giftCode.toLowerCase().replaceAll('-', ' ')} `;
    expect(giftCardIdOf(world.tenantId, typed)).toBe(world.giftCardId);
    expect(giftCardIdOf('another', world.giftCode)).not.toBe(world.giftCardId);
  });

  it.each([
    ['withdrawn', { active: false }, 'gift_card_invalid'],
    ['expired', { expiresAt: new Date(Date.now() - 1000) }, 'gift_card_invalid'],
    ['empty', { balance: 0, spent: 10_000 }, 'gift_card_invalid'],
    ['in another currency', { currency: 'USD' as const }, 'currency_mismatch'],
  ])('that is %s is refused', async (_what, gift, code) => {
    const world = await pricingWorld({ gift });
    await expect(world.order('client', { gift: 100 })).rejects.toMatchObject({ code });
  });
});
