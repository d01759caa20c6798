import { paths, slugSchema } from '@evergrow/domain/kernel';
import { type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { documentAt } from '../kernel/collection.ts';

/** A tenant changes rarely: an instance believes what it read for this long. */
const believedFor = 15_000;

const known = new Map<string, { tenant: Tenant | null; until: number }>();
const slugs = new Map<string, { tenantId: string | null; until: number }>();

export const slugDocumentSchema = z.strictObject({ tenantId: z.string() });

/** The tenant, or null. At most 15 s old. */
export async function tenantById(tenantId: string): Promise<Tenant | null> {
  const hit = known.get(tenantId);
  if (hit && hit.until > Date.now()) return hit.tenant;
  const tenant = (await documentAt(paths.tenant(tenantId), tenantSchema).get()).data() ?? null;
  if (tenant) known.set(tenantId, { tenant, until: Date.now() + believedFor });
  return tenant;
}

/** The tenant at an address, published or not, or null. */
export async function tenantBySlug(slug: string): Promise<{ tenantId: string; tenant: Tenant } | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const tenantId = await tenantIdAt(slug);
  const tenant = tenantId ? await tenantById(tenantId) : null;
  return tenantId && tenant ? { tenantId, tenant } : null;
}

async function tenantIdAt(slug: string): Promise<string | null> {
  const hit = slugs.get(slug);
  if (hit && hit.until > Date.now()) return hit.tenantId;
  const found = (await documentAt(paths.slug(slug), slugDocumentSchema).get()).data()?.tenantId ?? null;
  if (found) slugs.set(slug, { tenantId: found, until: Date.now() + believedFor });
  return found;
}

/** Whether somebody has this address. Read afresh: nobody likes to hear of it only after filling in a form. */
export const isSlugTaken = async (slug: string): Promise<boolean> =>
  (await documentAt(paths.slug(slug), slugDocumentSchema).get()).exists;

/** After a change made by this instance. */
export function forgetTenant(tenantId: string): void {
  known.delete(tenantId);
  for (const [slug, entry] of slugs) if (entry.tenantId === tenantId) slugs.delete(slug);
}
