import { type GiftCard, giftCardSchema } from '@evergrow/domain/pricing';
import { daysFromNow } from './instants.ts';

/** An unspent card of 100 euros. */
export const makeGiftCard = (overrides: Partial<GiftCard> = {}): GiftCard =>
  giftCardSchema.parse({
    currency: 'EUR',
    issued: 10_000,
    balance: 10_000,
    reserved: 0,
    spent: 0,
    ending: '7Q2K',
    note: '',
    active: true,
    expiresAt: null,
    createdAt: daysFromNow(-100),
    updatedAt: daysFromNow(-100),
    ...overrides,
  });
