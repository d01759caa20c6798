import { quoteBooking } from '@evergrow/domain/pricing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownPrice } from './shown-price.ts';

test('shows what the server would quote', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, 0, 1, 4500, 12_345),
      fc.integer({ min: 0, max: 50_000 }),
      fc.integer({ min: 1, max: 100 }),
      (own, hourly, fives) => {
        const offering = {
          kind: 'session' as const,
          title: 'Session',
          price: own === null ? null : { amount: own, currency: 'EUR' as const },
          durationMinutes: fives * 5,
          addOns: [],
        };
        const providerPrice = { amount: hourly, currency: 'EUR' as const };
        const quote = quoteBooking({ offeringId: 'o', offering, addOnIds: [], providerPrice });
        expect(quote.ok && quote.value.quote.total).toBe(shownPrice(offering, providerPrice).amount);
      },
    ),
  );
});
