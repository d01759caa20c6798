import { type Client, type Compared, facets, profileText } from '@evergrow/domain/matching';
import type { VectorQuery } from '@google-cloud/firestore';
import type { Query, QuerySnapshot } from 'firebase-admin/firestore';
import { embedder } from '../adapters/embedder.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { candidatesOf, readCandidate, type StoredCandidate } from './candidate-store.ts';
import { meterTokens } from './meter-tokens.ts';

/**
 * How many candidates each search may bring; their sum bounds the reads of a match. Most come from the client's own
 * country: among 10,000 providers that leaves the first match within 0.01 of the best there is (`match.10k`).
 */
const searchLimits = {
  /** Nearest in meaning, over all languages the client speaks. */
  nearest: 10,
  /** Nearest in meaning among those who know the client's country. */
  nearestInCountry: 40,
  /** Best rated of those who help with what was chosen. */
  focus: 10,
  /** The same two without a vector, where the model does not know the client's language. */
  focusOnly: 20,
  countryOnly: 40,
} as const;
/** With fewer found than a client is shown, others who speak the language are looked at too. */
const tooFew = 10;

type Search = Query | VectorQuery;

/**
 * Those worth comparing with a client: found by vector and by facet behind the published filter, never by reading
 * every provider. Some 60 documents, 20 more where few were found.
 */
export async function findCandidates(tenantId: string, client: Client, now: Date): Promise<Compared[]> {
  const vector = await vectorOf(tenantId, client, now);
  const published = candidatesOf(tenantId).where('published', '==', true);
  const found = await foundBy(
    vector ? nearSearches(published, client, vector) : facetSearches(published, client),
  );
  const enough =
    found.size >= tooFew
      ? found
      : new Map([...(await foundBy([languageSearch(published, client)])), ...found]);
  return [...enough.values()].map(({ candidate, embedding }) => ({
    candidate,
    similarity: vector && embedding ? dot(vector, embedding) : null,
  }));
}

/** The vector of what a client wrote, or null where the model cannot judge it. */
async function vectorOf(tenantId: string, client: Client, now: Date): Promise<number[] | null> {
  const model = await embedder();
  if (!model.understands(client.textLanguage)) return null;
  const { vectors, tokens } = await model.embed([profileText(client.profile)]);
  await meterTokens(tenantId, tokens, now);
  return vectors[0] ?? null;
}

function nearSearches(published: Query, client: Client, vector: number[]): Search[] {
  const { languages, country } = client.profile;
  const nearest = (facet: string, limit: number) =>
    published.where('facets', 'array-contains', facet).findNearest({
      vectorField: 'embedding',
      queryVector: vector,
      limit: Math.ceil(limit / languages.length),
      distanceMeasure: 'COSINE',
    });
  return [
    ...languages.map((language) => nearest(facets.language(language), searchLimits.nearest)),
    ...languages.map((language) => nearest(facets.country(language, country), searchLimits.nearestInCountry)),
    focusSearch(published, client, searchLimits.focus),
  ];
}

const facetSearches = (published: Query, client: Client): Search[] => [
  focusSearch(published, client, searchLimits.focusOnly),
  bestOf(
    published,
    client.profile.languages.map((language) => facets.country(language, client.profile.country)),
    searchLimits.countryOnly,
  ),
];

/** At most five languages times five focus areas: 25 of the 30 values a filter may have. */
const focusSearch = (published: Query, { profile }: Client, limit: number): Query =>
  bestOf(
    published,
    profile.languages.flatMap((language) => profile.focusAreas.map((area) => facets.focus(language, area))),
    limit,
  );

const languageSearch = (published: Query, { profile }: Client): Query =>
  bestOf(published, profile.languages.map(facets.language), searchLimits.focusOnly);

const bestOf = (published: Query, any: string[], limit: number): Query =>
  published.where('facets', 'array-contains-any', any).orderBy('quality', 'desc').limit(limit);

async function foundBy(searches: readonly Search[]): Promise<Map<string, StoredCandidate>> {
  const found = new Map<string, StoredCandidate>();
  const pages = await Promise.all(
    searches.map((search) => search.get() as Promise<Pick<QuerySnapshot, 'docs'>>),
  );
  for (const { docs } of pages) {
    for (const doc of docs) {
      if (found.has(doc.id)) continue;
      try {
        found.set(doc.id, readCandidate(doc.data()));
      } catch (error) {
        // One bad document must not cost the client everyone else.
        log('WARNING', 'candidate unreadable', { providerId: doc.id, ...errorFacts(error) });
      }
    }
  }
  return found;
}

/** Cosine of two vectors of length 1. */
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
