import { languageCodes, type Millis } from '@evergrow/domain/kernel';
import { type Candidate, candidateOf, candidateText } from '@evergrow/domain/matching';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import { sha256 } from '../../functions/src/kernel/random.ts';
import type { StoredCandidate } from '../../functions/src/matching/candidate-store.ts';
import { pools } from '../matching-stories/pools.ts';

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const countries = ['US', 'GB', 'ES', 'MX', 'DE', 'FR', 'BR', 'IN', 'AU', 'CA', 'PT', 'CO'] as const;

/** A vector near another: as far as two people of the same trade are from each other. */
function near(vector: readonly number[], random: () => number): number[] {
  const moved = vector.map((value) => value + (random() + random() - 1) * 0.05);
  const length = Math.hypot(...moved);
  return moved.map((value) => value / length);
}

/**
 * Candidates of `count` providers: real texts and vectors of the stories' coaches, moved a little, with languages,
 * countries, prices, hours and ratings of their own.
 */
export async function manyCandidates(count: number, now: Millis): Promise<StoredCandidate[]> {
  const random = generator(20_261_121);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const coaches = [...pools.work.coaches, ...pools.life.coaches];
  const { vectors } = await embeddedEmbedder().embed(coaches.map(({ provider }) => candidateText(provider)));
  return Array.from({ length: count }, (_, at) => {
    const coach = coaches[at % coaches.length] as (typeof coaches)[number];
    const reviews = Math.floor(random() * 80);
    const provider = {
      ...coach.provider,
      languages: [...new Set([random() < 0.6 ? ('en' as const) : pick(languageCodes), pick(languageCodes)])],
      countries: [pick(countries)],
      price: { amount: 4_000 + Math.floor(random() * 160) * 100, currency: 'USD' as const },
      rating: { count: reviews, sum: Math.round(reviews * (3.8 + random() * 1.2)) },
    };
    const id = `many-${String(at).padStart(5, '0')}`;
    const candidate: Candidate = candidateOf(id, provider, coach.availability, { textHash: sha256(id), now });
    const vector = vectors[at % coaches.length];
    return { candidate, embedding: candidate.textLanguage === 'en' && vector ? near(vector, random) : null };
  });
}
