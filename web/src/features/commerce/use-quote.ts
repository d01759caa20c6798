import type { Quote } from '@evergrow/domain/pricing';
import { api } from '../../lib/api.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

type Asked = {
  providerId: string;
  offeringId: string;
  addOnIds: readonly string[];
  durationMinutes?: number | undefined;
};

/** What the server would charge, `POST public/tenants/{slug}/quotes`. */
export const useQuote = (slug: string, asked: Asked): Query<Quote> =>
  useQuery(
    `quote/${slug}/${JSON.stringify(asked)}`,
    () => api.post<Quote>(`public/tenants/${slug}/quotes`, { body: asked }),
    60_000,
  );
