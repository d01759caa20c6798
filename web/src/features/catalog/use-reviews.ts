import type { PublicReview } from '@evergrow/domain/catalog';
import { useCallback } from 'react';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { type PageOf, useMore } from './use-more.ts';

/** The reviews of a provider, of which the provider's page brings the first. */
export function useReviews(slug: string, id: string, first: PageOf<PublicReview>) {
  const key = `reviews/${slug}/${id}`;
  const path = `public/tenants/${slug}/providers/${id}/reviews`;
  const known = useQuery(
    key,
    useCallback(async () => first, [first]),
    300_000,
  );
  const shown = known.data ?? first;
  const more = useMore(key, shown, (cursor) => api.get<PageOf<PublicReview>>(path, { query: { cursor } }));
  return { shown, more };
}
