import type { PromoCode } from '@evergrow/domain/pricing';

/** What takes something off in the shop: a promotion that applies by itself, and codes of each kind. */
export const pixelpantryDiscounts: Readonly<Record<string, Partial<PromoCode>>> = {
  'TYPE-FOR-TWO': {
    kind: 'buyGet',
    value: 100,
    buy: 2,
    get: 1,
    categoryIds: ['fonts'],
    automatic: true,
    title: 'Three typefaces for two',
  },
  FRIEND: {
    kind: 'percent',
    value: 15,
    firstOrder: true,
    automatic: true,
    byInvitation: true,
    title: 'A friend’s recommendation',
  },
  HELLO10: { kind: 'percent', value: 10, firstOrder: true },
  FREEICONS: { kind: 'freeItem', value: 0, freeOfferingId: 'kitchen-icons', minimum: 4_000, maxPerClient: 1 },
  STUDIO20: { kind: 'percent', value: 20, kinds: ['bundle'], combines: false, maxUses: 100 },
};
