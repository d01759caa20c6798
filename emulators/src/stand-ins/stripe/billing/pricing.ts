/** The fields of a price that say what a quantity costs. */
export type Pricing = {
  readonly billing_scheme: string;
  readonly tiers_mode: string | null;
  readonly unit_amount: number | null;
  /** As it was written, up to twelve decimals. */
  readonly unit_amount_decimal: string | null;
  readonly transform_quantity: { readonly divide_by: number; readonly round: string } | null;
};
export type PriceTier = {
  readonly up_to: number | null;
  readonly flat_amount: number | null;
  readonly unit_amount: number | null;
  readonly unit_amount_decimal: string | null;
};

const decimals = 12;
const scale = 10n ** BigInt(decimals);

/** What a quantity costs, in minor units: rounded once, half up. https://docs.stripe.com/products-prices/pricing-models */
export function amountFor(price: Pricing, tiers: readonly PriceTier[], quantity: number): number {
  const units = transformed(price, quantity);
  if (price.billing_scheme !== 'tiered') return round(BigInt(units) * unitOf(price));
  return round(price.tiers_mode === 'volume' ? volume(tiers, units) : graduated(tiers, units));
}

function transformed({ transform_quantity }: Pricing, quantity: number): number {
  const whole = Math.trunc(quantity);
  if (!transform_quantity) return whole;
  const parts = whole / transform_quantity.divide_by;
  return transform_quantity.round === 'up' ? Math.ceil(parts) : Math.floor(parts);
}

/** All of it costs what the tier it ends in says. */
function volume(tiers: readonly PriceTier[], units: number): bigint {
  const tier = tiers.find(({ up_to }) => up_to === null || units <= up_to);
  return tier ? BigInt(units) * unitOf(tier) + flatOf(tier) : 0n;
}

/** Each part costs what its own tier says; the first tier's flat amount is due for nothing at all, too. */
function graduated(tiers: readonly PriceTier[], units: number): bigint {
  let sum = 0n;
  let below = 0;
  for (const [index, tier] of tiers.entries()) {
    const upTo = tier.up_to ?? Number.POSITIVE_INFINITY;
    if (index > 0 && units <= below) break;
    sum += flatOf(tier) + BigInt(Math.max(0, Math.min(units, upTo) - below)) * unitOf(tier);
    below = upTo;
  }
  return sum;
}

function unitOf({
  unit_amount,
  unit_amount_decimal,
}: Pick<PriceTier, 'unit_amount' | 'unit_amount_decimal'>): bigint {
  if (unit_amount !== null) return BigInt(unit_amount) * scale;
  const [whole = '0', fraction = ''] = (unit_amount_decimal ?? '0').split('.');
  return BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, '0').slice(0, decimals) || '0');
}

const flatOf = ({ flat_amount }: PriceTier): bigint => BigInt(flat_amount ?? 0) * scale;

const round = (scaled: bigint): number => Number((scaled + scale / 2n) / scale);
