import type { Quote, QuoteRequest } from '@evergrow/domain/pricing';
import { api } from '../../lib/api.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

type Asked = {
  providerId: string;
  offeringId: string;
  addOnIds: readonly string[];
  durationMinutes?: number | undefined;
  /** Where a visit is; null before an address is known, and for what is not at the client's. */
  place: QuoteRequest['place'];
};

const keyOf = (slug: string) => `quote/${slug}/`;

/** What the server would charge, `POST public/tenants/{slug}/quotes`. */
export const useQuote = (slug: string, asked: Asked): Query<Quote> =>
  useQuery(
    `${keyOf(slug)}${JSON.stringify(asked)}`,
    () => api.post<Quote>(`public/tenants/${slug}/quotes`, { body: asked }),
    60_000,
  );

/** Makes every price shown ask again: one of them is not what the server charges any more. */
export const forgetQuotes = (slug: string): void => invalidateQueries(keyOf(slug));
