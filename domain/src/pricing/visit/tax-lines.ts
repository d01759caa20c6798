import type { QuoteLine } from '../quote.ts';
import type { TaxRule } from '../visit-pricing.ts';
import { share } from './share.ts';

/**
 * The taxes on `net` that hold on that day in that area, each rounded once and none on another. Exempt clients pay none.
 */
export function taxLines(
  taxes: readonly TaxRule[],
  place: { readonly date: string; readonly areaId: string | null; readonly exempt: boolean },
  net: number,
): QuoteLine[] {
  if (place.exempt) return [];
  return taxes
    .filter(({ areaIds }) => areaIds.length === 0 || areaIds.includes(place.areaId ?? ''))
    .filter(({ from, until }) => (from ?? place.date) <= place.date && place.date <= (until ?? place.date))
    .flatMap(({ label, percent }): QuoteLine[] => {
      const amount = share(net, percent);
      return amount === 0
        ? []
        : [{ kind: 'tax', label, quantity: 1, amount, reason: { of: 'percent', percent } }];
    });
}
