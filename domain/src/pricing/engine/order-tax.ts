import type { QuoteLine } from '../quote.ts';
import { taxLines } from '../visit/tax-lines.ts';
import type { TaxRule } from '../visit-pricing.ts';

/** Where and when something is taxed. */
export interface TaxPlace {
  /** In the tenant's zone. */
  readonly date: string;
  /** The service area, where it is done at the client's. */
  readonly areaId: string | null;
  /** ISO 3166-1 alpha-2; where the buyer lives. Null: not known. */
  readonly country: string | null;
  readonly exempt: boolean;
}

export interface OrderTax extends TaxRule {
  /** Only for buyers in these; empty or left out: wherever they are. */
  readonly countries?: readonly string[];
}

/** The taxes on `net` minor units of one thing bought, each rounded once and none on another. */
export const orderTaxLines = (taxes: readonly OrderTax[], place: TaxPlace, net: number): QuoteLine[] =>
  taxLines(
    taxes.filter(({ countries = [] }) => countries.length === 0 || countries.includes(place.country ?? '')),
    place,
    net,
  );
