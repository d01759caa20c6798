import type { ProductPage } from '@evergrow/domain/catalog';
import { api } from '../../lib/api.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

/** `GET public/tenants/{slug}/products/{id}` */
export const useProduct = (slug: string, id: string): Query<ProductPage> =>
  useQuery(
    `product/${slug}/${id}`,
    () => api.get<ProductPage>(`public/tenants/${slug}/products/${encodeURIComponent(id)}`),
    60_000,
  );
