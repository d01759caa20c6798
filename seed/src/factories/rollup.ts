import { type Rollup, rollupSchema } from '@evergrow/domain/analytics';

/** The daily sums of a month in which little happened. */
export const makeRollup = (overrides: Partial<Rollup> = {}): Rollup =>
  rollupSchema.parse({
    days: { '2026-11-20': { holds: 1, confirmed: 1, revenue: 7_000 } },
    ...overrides,
  });
