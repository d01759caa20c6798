import type { ProviderPage } from '@evergrow/domain/catalog';
import { api } from '../../lib/api.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

/** `GET public/tenants/{slug}/providers/{id}` */
export const useProvider = (slug: string, id: string): Query<ProviderPage> =>
  useQuery(
    `provider/${slug}/${id}`,
    () => api.get<ProviderPage>(`public/tenants/${slug}/providers/${id}`),
    60_000,
  );
