import type { PromoCode } from '@evergrow/domain/pricing';

/** Codes of the cleaning company, by what clients type. */
export const brighthomePromoCodes: Readonly<Record<string, Partial<PromoCode>>> = {
  WELCOME10: { kind: 'percent', value: 10, firstOrder: true },
  SPRING25: { kind: 'flat', value: 2_500, minimum: 15_000, maxUses: 200, maxPerClient: 1 },
};
