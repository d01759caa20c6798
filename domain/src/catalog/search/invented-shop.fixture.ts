import type { OfferingKind } from '../offering.ts';
import type { ProductDocument } from './product-document.ts';
import { noRelations, type SearchFile, searchFileVersion } from './search-file.ts';

/** Numbers below `limit` that are the same each time: mulberry32 by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

const styles =
  'quiet bold tiny giant winter summer coastal urban vintage modern gentle brave slow bright pocket weekly honest paper'.split(
    ' ',
  );
const things =
  'planner journal font icons brushes textures presets loops recipes course lettering calendar workbook template poster pattern mockup soundscape'.split(
    ' ',
  );
const themes =
  'kitchens gardens weddings studios cafés classrooms forests harbours marathons meditation budgets newborns libraries balconies sleep'.split(
    ' ',
  );
const kinds: readonly OfferingKind[] = ['product', 'product', 'product', 'course', 'bundle', 'program'];
const formats = ['PDF', 'EPUB', 'SVG', 'PNG', 'WAV', 'Figma'];
const levels = ['Beginner', 'Intermediate', 'Expert'];

export const productOf = (changes: Partial<ProductDocument> = {}): ProductDocument => ({
  id: 'product',
  kind: 'product',
  title: 'A product',
  summary: '',
  description: '',
  tags: [],
  categoryIds: [],
  facets: [],
  prices: [{ amount: 1_000, currency: 'EUR' }],
  pricesVary: false,
  inStock: 'in',
  partIds: [],
  picture: null,
  durationMinutes: null,
  quoted: false,
  providerId: null,
  publishedAt: 0,
  language: 'en',
  textHash: '',
  vector: null,
  ...changes,
});

export const searchFileOf = (
  products: readonly ProductDocument[],
  changes: Partial<SearchFile> = {},
): SearchFile => ({
  version: searchFileVersion,
  tenantId: 'tenant',
  currency: 'EUR',
  locale: 'en',
  categories: [],
  products: [...products],
  relations: noRelations,
  ...changes,
});

/** A shop of `count` invented products whose words, prices and facets are spread as in a real one. */
export function inventedShop(count: number, seed = 7): SearchFile {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const some = (most: number) => Array.from({ length: 1 + random(most) }, () => undefined);
  const products = Array.from({ length: count }, (_, at) => {
    const [style, thing, theme] = [pick(styles), pick(things), pick(themes)];
    const words = some(24).map(() => pick([...styles, ...things, ...themes]));
    return productOf({
      id: `p${at}`,
      kind: pick(kinds),
      title: `${style} ${thing} for ${theme} ${at % 97}`,
      summary: `A ${pick(styles)} ${thing} made for ${theme}`,
      description: `${words.join(' ')} number${at}`,
      tags: some(4).map(() => pick([...things, ...themes])),
      categoryIds: [`c${random(12)}`],
      facets: [
        { name: 'Format', values: some(3).map(() => pick(formats)) },
        ...(random(2) ? [{ name: 'Level', values: [pick(levels)] }] : []),
      ],
      prices: random(20) ? [{ amount: 100 * (1 + random(120)), currency: 'EUR' }] : [],
      inStock: random(10) ? 'in' : 'out',
      publishedAt: at * 1_000 + random(900),
    });
  });
  const categories = Array.from({ length: 12 }, (_, at) => ({
    id: `c${at}`,
    title: `Shelf ${at}`,
    titleEs: `Balda ${at}`,
  }));
  const popularity = Object.fromEntries(products.map(({ id }) => [id, random(1_000) / 10]));
  return searchFileOf(products, { categories, relations: { ...noRelations, popularity } });
}
