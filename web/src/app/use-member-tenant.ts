import { paths } from '@evergrow/domain/kernel';
import { type PublicTenant, type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import type { Stored } from '../lib/collection.ts';
import { useLiveDoc } from '../lib/use-live.ts';

const publicOf = ({
  id,
  slug,
  name,
  tagline,
  description,
  kind,
  modules,
  hasPlans,
  branding,
  locale,
  currency,
  timeZone,
  country,
  imprint,
}: Stored<Tenant>): PublicTenant => ({
  id,
  slug,
  name,
  tagline,
  description,
  kind,
  modules,
  hasPlans,
  branding,
  locale,
  currency,
  timeZone,
  country,
  imprint,
});

/** The tenant as its members read it, live: published or not. Undefined while loading, null where there is none. */
export function useMemberTenant(tenantId: string | null): {
  tenant: PublicTenant | null | undefined;
  error: unknown;
} {
  const { data, error } = useLiveDoc(tenantId === null ? null : paths.tenant(tenantId), tenantSchema);
  return { tenant: data ? publicOf(data) : data, error };
}
