import { type Gift, giftSchema } from '@evergrow/domain/commerce/gift';

const at = new Date('2026-11-01T09:00:00.000Z');

/** A gift on its way. */
export const makeGift = (overrides: Partial<Gift> = {}): Gift =>
  giftSchema.parse({
    buyerUid: 'client',
    itemKeys: ['i1'],
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
    ...overrides,
  });
