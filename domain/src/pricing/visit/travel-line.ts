import { coarsePoint, distanceMetres } from '../../kernel/great-circle.ts';
import type { Point } from '../../kernel/index.ts';
import type { QuoteLine } from '../quote.ts';
import type { VisitPricing } from '../visit-pricing.ts';
import { pricePer } from './share.ts';

/**
 * The way there: a base, and so much for each kilometre beyond the free ones, counted in hundreds of metres as the crow
 * flies. Both ends are taken on the coarse grid, which is all that is kept of an address: so later visits of a series
 * cost what the first did. Nothing before an address is known.
 */
export function travelLine(fee: VisitPricing['travelFee'], point: Point | null): QuoteLine | null {
  if (!fee || !point) return null;
  const hectometres = fee.origin
    ? Math.round(distanceMetres(coarsePoint(fee.origin), coarsePoint(point)) / 100)
    : 0;
  const beyond = Math.max(0, hectometres - Math.round(fee.freeKm * 10));
  const amount = fee.base + pricePer(fee.perKm, beyond, 10);
  if (amount === 0) return null;
  const line = { kind: 'travel' as const, label: '', quantity: 1, amount };
  return fee.origin ? { ...line, reason: { of: 'distance', km: hectometres / 10 } } : line;
}
