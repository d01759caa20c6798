import type { Tenant } from '../../tenancy/index.ts';
import { averageRating, type ProviderCard } from '../provider.ts';
import type { ProductDocument, SearchCategory } from '../search/product-document.ts';
import type { MarketChoice } from './market-settings.ts';

/** What the directory is searched under, in place of a tenant's address; nobody's address can be this. */
export const marketSlug = 'discover';

/** Names of facets as who searches reads them: the directory's own, the same for everybody. */
const [business, stars] = ['Business', 'Rating'];

const idOf = (tenantId: string, kind: 'o' | 'p', id: string): string => `${tenantId}__${kind}_${id}`;

/** Whose part of the directory a document is. */
export const isPartOf = ({ id }: Pick<ProductDocument, 'id'>, tenantId: string): boolean =>
  id.startsWith(`${tenantId}__`);

/** A country as a shelf, called as both languages call it. */
export function placeOf(country: string): SearchCategory {
  const named = (language: string) => new Intl.DisplayNames(language, { type: 'region' }).of(country);
  return { id: country, title: named('en') ?? country, titleEs: named('es') ?? country };
}

type Listed = Pick<Tenant, 'slug' | 'name' | 'country' | 'published' | 'suspended'>;

/**
 * What a tenant shows in the directory of all businesses: its products as its own search knows them, and its providers, but
 * for what it hides. Nothing while it is not listed, not public or suspended.
 * @param products of the tenant's own search
 * @param providers its published providers
 */
export function marketPart(
  tenantId: string,
  tenant: Listed,
  choice: MarketChoice | null,
  products: readonly ProductDocument[],
  providers: readonly ProviderCard[],
): ProductDocument[] {
  if (!choice?.listed || !tenant.published || tenant.suspended) return [];
  const { slug, name, country } = tenant;
  const facets = (rating: number | null) => [
    { name: business as string, values: [name.slice(0, 40)] },
    ...(rating !== null && rating >= 4
      ? [{ name: stars as string, values: rating >= 4.5 ? ['4+', '4.5+'] : ['4+'] }]
      : []),
  ];
  const hiddenOfferings = new Set(choice.hiddenOfferingIds);
  const hiddenProviders = new Set(choice.hiddenProviderIds);
  const sold = products
    .filter(({ id }) => !hiddenOfferings.has(id))
    .map((product) => ({
      ...product,
      id: idOf(tenantId, 'o', product.id),
      categoryIds: [country],
      facets: facets(null),
      partIds: [],
      seller: { tenantId, slug, name, of: 'offering' as const, id: product.id },
    }));
  const people = providers
    .filter(({ id }) => !hiddenProviders.has(id))
    .map(
      (card): ProductDocument => ({
        id: idOf(tenantId, 'p', card.id),
        kind: 'session',
        title: card.displayName,
        summary: card.headline,
        description: card.excerpt,
        tags: [],
        categoryIds: [country],
        facets: facets(averageRating(card.rating)),
        prices: [card.price],
        pricesVary: true,
        inStock: 'in',
        partIds: [],
        picture: null,
        durationMinutes: null,
        quoted: false,
        providerId: card.id,
        publishedAt: 0,
        language: null,
        textHash: '',
        vector: null,
        seller: { tenantId, slug, name, of: 'provider', id: card.id },
      }),
    );
  return [...sold, ...people].filter(({ id }) => id.length <= 128);
}
