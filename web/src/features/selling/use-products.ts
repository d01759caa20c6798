import type { ProductRow } from '@evergrow/domain/catalog';
import { api } from '../../lib/api.ts';
import { type Pages, usePages } from '../../lib/use-pages.ts';

type Page = { items: ProductRow[]; nextCursor: string | null };

/** What a tenant sells without a time, the latest first, narrowed by words and state. */
export const useProducts = (tenantId: string, q: string, state: string): Pages<ProductRow> =>
  usePages<ProductRow, string>(`products/${tenantId}/${state}/${q}`, async (cursor) => {
    const page = await api.get<Page>(`t/${tenantId}/products`, { query: { q, state, cursor } });
    return { items: page.items, next: page.nextCursor };
  });
