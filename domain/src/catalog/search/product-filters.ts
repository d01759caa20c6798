import type { Currency } from '../../kernel/currency-exponents.ts';

/** What a shop is narrowed to. Of one dimension any value will do; each dimension narrows by itself. */
export interface ProductFilters {
  /** Wanted values by dimension: `kind`, `category`, `tag`, `f:<name>`. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Minor units of `currency`, both included. */
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: Currency;
  readonly inStock: boolean;
}

export const productSorts = ['relevance', 'popular', 'newest', 'priceAsc', 'priceDesc'] as const;
export type ProductSort = (typeof productSorts)[number];

/** The two marks it is divided by are left as they are by `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('!', '%21');

/** Values of dimensions as they stand in an address: `kind~course!f%3Aformat~pdf~epub`. */
export const writeValues = (values: ProductFilters['values']): string =>
  Object.entries(values)
    .filter(([, wanted]) => wanted.length > 0)
    .map(([id, wanted]) => [id, ...wanted].map(encode).join('~'))
    .join('!');

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What `writeValues` wrote. What is not of its form is left out; at most 20 dimensions of 30 values. */
export function readValues(text: string): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null);
  for (const part of text.split('!').slice(0, 20)) {
    const [id, ...wanted] = part.split('~').slice(0, 31).map(decode);
    const known = wanted.filter((value): value is string => value !== null && value !== '');
    if (id && known.length > 0) values[id] = [...new Set(known)];
  }
  return { ...values };
}
