import { z } from 'zod';
import { foldText } from './fold-text.ts';
import type { SearchEvent } from './search-api.ts';

/** Terms kept of a month, at most: what is searched seldom makes room for what is searched often. */
export const mostTerms = 300;

const countSchema = z.number().int().min(0);

const searchTermSchema = z.strictObject({
  /** Folded, so that "Café" and "cafe" are one. */
  term: z.string().min(1).max(60),
  searches: countSchema,
  /** Searches that found nothing. */
  empty: countSchema,
  /** Results opened after it. */
  clicks: countSchema,
  /** By how much `searches` may be too high: what it took over from the term it replaced. */
  error: countSchema,
});
export type SearchTerm = z.infer<typeof searchTermSchema>;

/** `searchTerms/{2026-11}`: what people looked for in a month. Whoever looked is not in it. */
export const searchTermsSchema = z.strictObject({
  searches: countSchema,
  empty: countSchema,
  clicks: countSchema,
  terms: z.array(searchTermSchema).max(mostTerms),
  expiresAt: z.date(),
});
export type SearchTerms = z.infer<typeof searchTermsSchema>;

export const noSearchTerms = (expiresAt: Date): SearchTerms => ({
  searches: 0,
  empty: 0,
  clicks: 0,
  terms: [],
  expiresAt,
});

/**
 * A search as it is counted: folded, single spaces, at most 60 characters. Null for what could tell of a person (addresses,
 * long numbers) and for what is too short to mean anything.
 */
export function countedTerm(text: string): string | null {
  const term = foldText(text).replaceAll(/\s+/gu, ' ').trim();
  const isPrivate = /@|https?:|www\.|(?:\d[\s().+/-]{0,2}){6,}/u.test(term);
  return term.length < 2 || term.length > 60 || isPrivate ? null : term;
}

/**
 * The entry of a term, in a list that never grows over `most`: a new term takes the place of the one with fewest searches and
 * its count, which is kept as the possible error. So the most frequent terms are always found. (Space-Saving; Metwally,
 * Agrawal, El Abbadi, "Efficient Computation of Frequent and Top-k Elements in Data Streams", 2005.)
 */
function entryOf(terms: SearchTerm[], term: string, most: number): SearchTerm {
  const known = terms.find((entry) => entry.term === term);
  if (known) return known;
  if (terms.length < most) {
    const fresh = { term, searches: 0, empty: 0, clicks: 0, error: 0 };
    terms.push(fresh);
    return fresh;
  }
  let least = 0;
  for (const [at, { searches }] of terms.entries()) {
    if (searches < (terms[least]?.searches ?? 0)) least = at;
  }
  const searches = terms[least]?.searches ?? 0;
  const taken = { term, searches, empty: 0, clicks: 0, error: searches };
  terms[least] = taken;
  return taken;
}

/** The month with some more events. A click counts only for a term that is kept. */
export function countSearches(
  month: SearchTerms,
  events: readonly SearchEvent[],
  most = mostTerms,
): SearchTerms {
  const terms = month.terms.map((entry) => ({ ...entry }));
  const sums = { searches: month.searches, empty: month.empty, clicks: month.clicks };
  for (const event of events) {
    const term = countedTerm(event.text);
    if (event.type === 'search') {
      sums.searches += 1;
      if (event.total === 0) sums.empty += 1;
      if (term === null) continue;
      const entry = entryOf(terms, term, most);
      entry.searches += 1;
      if (event.total === 0) entry.empty += 1;
      continue;
    }
    sums.clicks += 1;
    const entry = terms.find((known) => known.term === term);
    if (entry) entry.clicks += 1;
  }
  return { ...month, ...sums, terms };
}

/** `GET /v1/t/{tenantId}/search-terms`: of this month and the one before. */
export const searchReportSchema = z.object({
  searches: countSchema,
  empty: countSchema,
  clicks: countSchema,
  top: z.array(searchTermSchema.omit({ error: true })),
  /** Those that mostly found nothing, most frequent first. */
  missed: z.array(searchTermSchema.omit({ error: true })),
});
export type SearchReport = z.infer<typeof searchReportSchema>;

const shown = 30;

/** What people search for, over some months together. A term that may only have been counted by mistake is left out. */
export function reportSearches(months: readonly SearchTerms[]): SearchReport {
  const terms = new Map<string, SearchReport['top'][number]>();
  for (const { term, searches, empty, clicks, error } of months.flatMap((month) => month.terms)) {
    const sum = terms.get(term) ?? { term, searches: 0, empty: 0, clicks: 0 };
    terms.set(term, {
      term,
      searches: sum.searches + searches - error,
      empty: sum.empty + empty,
      clicks: sum.clicks + clicks,
    });
  }
  const sum = (key: 'searches' | 'empty' | 'clicks') =>
    months.reduce((total, month) => total + month[key], 0);
  const order = (a: { term: string }, b: { term: string }) => (a.term < b.term ? -1 : 1);
  const all = [...terms.values()].filter(({ searches }) => searches > 0);
  return {
    searches: sum('searches'),
    empty: sum('empty'),
    clicks: sum('clicks'),
    top: all.toSorted((a, b) => b.searches - a.searches || order(a, b)).slice(0, shown),
    missed: all
      .filter(({ empty, searches }) => empty * 2 > searches)
      .toSorted((a, b) => b.empty - a.empty || order(a, b))
      .slice(0, shown),
  };
}
