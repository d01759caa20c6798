import { type PromoCode, promoCodeSchema } from '@evergrow/domain/pricing';
import { daysFromNow } from './instants.ts';

/** Ten percent off, for anybody and anything. */
export const makePromoCode = (overrides: Partial<PromoCode> = {}): PromoCode =>
  promoCodeSchema.parse({
    kind: 'percent',
    value: 10,
    minimum: 0,
    firstOrder: false,
    offeringIds: [],
    from: null,
    until: null,
    maxUses: null,
    maxPerClient: null,
    active: true,
    uses: 0,
    createdAt: daysFromNow(-100),
    updatedAt: daysFromNow(-100),
    ...overrides,
  });
