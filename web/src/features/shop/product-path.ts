import type { ProductCard } from '@evergrow/domain/catalog/search';

/** Where a product is bought, or booking it begins. */
export function productPath(
  slug: string,
  { id, kind, quoted, providerId }: Pick<ProductCard, 'id' | 'kind' | 'quoted' | 'providerId'>,
): string {
  if (kind !== 'session' && kind !== 'visit') return `/t/${slug}/shop/${id}`;
  if (quoted) return `/t/${slug}/quote/${id}`;
  return providerId === null ? `/t/${slug}/providers` : `/t/${slug}/book/${providerId}?offering=${id}`;
}
