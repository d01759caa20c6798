import type { TenantHome } from '@evergrow/domain/catalog';
import { api } from './api.ts';
import { type Query, useQuery } from './use-query.ts';

/** A published tenant with what its home shows, `GET public/tenants/{slug}`; null asks nothing. */
export const useTenantHome = (slug: string | null): Query<TenantHome> =>
  useQuery(
    slug === null ? null : `tenant-home/${slug}`,
    () => api.get<TenantHome>(`public/tenants/${slug}`),
    300_000,
  );
