import type { PublicOffering } from '@evergrow/domain/catalog';
import type { PublicTenant } from '@evergrow/domain/tenancy';

/**
 * Where booking an offering begins: with its price where choices make it, with the one provider who offers it, else with choosing among them. Null for what
 * is not booked.
 */
export function bookingPath(
  { slug }: Pick<PublicTenant, 'slug'>,
  { id, kind, providerIds, quoted }: Pick<PublicOffering, 'id' | 'kind' | 'providerIds' | 'quoted'>,
): string | null {
  if (kind !== 'session' && kind !== 'visit') return null;
  if (quoted) return `/t/${slug}/quote/${id}`;
  const [only, ...others] = providerIds;
  if (only !== undefined && others.length === 0)
    return `/t/${slug}/book/${only}?offering=${encodeURIComponent(id)}`;
  return `/t/${slug}/providers`;
}
