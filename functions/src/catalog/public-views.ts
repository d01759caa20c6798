import type { Offering, PublicOffering, PublicReview, Review } from '@evergrow/domain/catalog';
import type { PublicTenant, Tenant } from '@evergrow/domain/tenancy';
import { Refusal } from '../kernel/refusal.ts';
import type { HowBooked } from '../pricing/quoted-offerings.ts';
import { tenantBySlug } from '../tenancy/tenant-store.ts';

/** What stands on card statements is for who pays. */
const publicImprint = ({ statement: _, ...shown }: Tenant['imprint']): PublicTenant['imprint'] => shown;

export const publicTenant = (id: string, tenant: Tenant): PublicTenant => ({
  id,
  slug: tenant.slug,
  name: tenant.name,
  tagline: tenant.tagline,
  description: tenant.description,
  kind: tenant.kind,
  modules: tenant.modules,
  hasPlans: tenant.hasPlans,
  branding: tenant.branding,
  locale: tenant.locale,
  currency: tenant.currency,
  timeZone: tenant.timeZone,
  country: tenant.country,
  imprint: publicImprint(tenant.imprint),
});

export function publicOffering(id: string, offering: Offering, booked: HowBooked): PublicOffering {
  const { createdAt: _created, updatedAt: _updated, published: _published, ...rest } = offering;
  return { ...rest, id, quoted: booked.quoted.has(id), atClient: booked.atClient.has(id) };
}

export const publicReview = (id: string, review: Review): PublicReview => ({
  id,
  stars: review.stars,
  text: review.text,
  authorName: review.authorName,
  photo: review.photo,
  reply: review.reply ? { text: review.reply.text, at: review.reply.at.toISOString() } : null,
  createdAt: review.createdAt.toISOString(),
});

/**
 * The published tenant at an address.
 * @throws Refusal('not_found') for what is not there, not published or suspended: all alike
 */
export async function publishedTenant(slug: string): Promise<{ tenantId: string; tenant: Tenant }> {
  const found = await tenantBySlug(slug);
  if (!found?.tenant.published || found.tenant.suspended) throw new Refusal('not_found');
  return found;
}
