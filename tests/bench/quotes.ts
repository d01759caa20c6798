import { quoteVisit, visitMoment } from '@evergrow/domain/pricing';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeService } from '@evergrow/seed/factories/service';
import fc from 'fast-check';
import { anyInput } from '../../domain/src/pricing/visit/visit-pricing.fixture.ts';
import { priceBooking } from '../../functions/src/pricing/price-booking.ts';
import { type Bench, spread } from './bench.ts';

const count = 10_000;
const seed = 20_261_121;

/** Inputs as pages have them: without a client, a code or a series, which need the database. */
const inputs = () =>
  fc.sample(
    anyInput.map((input) => ({
      ...input,
      first: true,
      afterSkip: false,
      taxExempt: false,
      discounts: [],
      giftCard: null,
      loadPercent: null,
      pricing: { ...input.pricing, dynamic: input.pricing.dynamic.filter(({ on }) => on !== 'load') },
    })),
    { numRuns: count, seed },
  );

/** How long one quote takes in the page: the time between a click and the answer, drawing apart. */
export const quoteSpeed: Bench = {
  id: 'quote.p95',
  run: async () => {
    const all = inputs();
    for (const input of all.slice(0, 500)) quoteVisit(input);
    const durations = all.map((input) => {
      const began = performance.now();
      quoteVisit(input);
      return performance.now() - began;
    });
    const { median_ms, p95_ms } = spread(durations.map((millis) => millis * 1_000));
    return { quotes: count, median_us: median_ms, p95_us: p95_ms };
  },
};

/**
 * Whether the page and the server come to the same: the page's way through JSON and `quoteVisit`, the server's through
 * `priceBooking`, which is what prices a hold. Compared line by line, to the minor unit.
 */
export const quoteEqual: Bench = {
  id: 'quote.equal',
  run: async () => {
    const now = new Date('2026-11-21T09:00:00.000Z');
    const timeZone = 'America/Chicago';
    let equal = 0;
    let refused = 0;
    for (const [index, input] of inputs().entries()) {
      const start = new Date(now.getTime() + (1 + (index % 2_000)) * 3_600_000);
      const moment = visitMoment(start.getTime(), now.getTime(), timeZone);
      const page = quoteVisit({ ...JSON.parse(JSON.stringify(input)), moment });
      const server = await priceBooking('bench', {
        offeringId: 'visit',
        offering: makeOffering({ kind: 'visit', title: input.title, price: null, formats: ['inPerson'] }),
        service: makeService({ pricing: input.pricing, atClient: true }),
        provider: null,
        area: input.area,
        point: input.point,
        request: {
          addOnIds: [],
          seats: 1,
          choices: input.choices,
          promoCode: null,
          giftCardCode: null,
          expectedTotal: page.ok ? page.value.quote.total : null,
        },
        clientUid: null,
        timeZone,
        currency: input.currency,
        now,
        start,
        automatic: false,
      }).catch((error: unknown) => ({ code: String((error as { code?: unknown }).code) }));
      if (!page.ok) {
        refused += 1;
        if ('code' in server && server.code === page.code) equal += 1;
      } else if ('quote' in server) {
        const same =
          JSON.stringify(server.quote) === JSON.stringify(page.value.quote) &&
          server.durationMinutes === page.value.minutes;
        if (same) equal += 1;
      }
    }
    return { inputs: count, equal, refused };
  },
};
