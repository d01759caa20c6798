import { randomUUID } from 'node:crypto';
import { type Profile, profileText, type RankedProvider, rank, readClient } from '@evergrow/domain/matching';
import { anonymize } from '@evergrow/domain/privacy';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { sha256 } from '../../functions/src/kernel/random.ts';
import {
  candidateAt,
  type StoredCandidate,
  writtenCandidate,
} from '../../functions/src/matching/candidate-store.ts';
import { findCandidates } from '../../functions/src/matching/find-candidates.ts';
import { modelTimeout, rankFor } from '../../functions/src/matching/rank-for.ts';
import { stories } from '../matching-stories/stories/index.ts';
import { type Bench, spread } from './bench.ts';
import { manyCandidates } from './many-candidates.ts';

const providers = 10_000;
const clients = 24;
/** The product gives up after 10 s; here the search is let finish, and what took longer is counted. */
const patience = 60_000;

/**
 * Matching among 10,000 providers in the Firestore emulator, whose vector search compares with every vector where the
 * real one has an index: reads are those of production, times are not. Against comparing with all 10,000,
 * `top_10_found` is the share of its ten that the searches find, `score_lost` how much lower the first one scores.
 */
export const match10k: Bench = {
  id: 'match.10k',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const now = new Date();
    const tenantId = `bench-${randomUUID()}`;
    const everyone = await manyCandidates(providers, now.getTime());
    const began = performance.now();
    await writeAll(tenantId, everyone);
    const written = performance.now() - began;

    const profiles = stories
      .filter(({ pool }) => pool === 'work')
      .slice(0, clients)
      .map(({ client }) => anonymize(client, { pseudonym: 'p', now: now.getTime(), digest: sha256 }));
    const durations: number[] = [];
    const reads: number[] = [];
    const found: number[] = [];
    const lost: number[] = [];
    for (const profile of profiles) {
      const start = performance.now();
      const { result, reads: read } = await countReads(() =>
        rankFor(tenantId, profile, now, findCandidates, patience),
      );
      durations.push(performance.now() - start);
      reads.push(read);
      if (result.basis !== 'model') throw new Error('matching fell back to ratings');
      const ids = new Set(result.ranked.map(({ providerId }) => providerId));
      const best = await bestOfAll(profile, everyone);
      found.push(best.filter(({ providerId }) => ids.has(providerId)).length / Math.max(1, best.length));
      lost.push((best[0]?.score ?? 0) - (result.ranked[0]?.score ?? 0));
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      providers,
      clients: profiles.length,
      write_all_ms: Math.round(written),
      reads_mean: Math.round(mean(reads) * 10) / 10,
      reads_max: Math.max(...reads),
      top_10_found: Math.round(mean(found) * 1000) / 1000,
      score_lost: Math.round(mean(lost) * 1000) / 1000,
      over_10_s: durations.filter((duration) => duration > modelTimeout).length,
      ...spread(durations),
    };
  },
};

async function writeAll(tenantId: string, everyone: readonly StoredCandidate[]): Promise<void> {
  const writer = db().bulkWriter({ throttling: false });
  const writes = everyone.map((stored) =>
    writer.set(candidateAt(tenantId, stored.candidate.card.id), writtenCandidate(stored)),
  );
  await writer.close();
  await Promise.all(writes);
}

/** The ten that comparing with every single candidate gives. */
async function bestOfAll(profile: Profile, everyone: readonly StoredCandidate[]): Promise<RankedProvider[]> {
  const model = embeddedEmbedder();
  const understood = model.understands(readClient(profile).textLanguage);
  const [own] = understood ? (await model.embed([profileText(profile)])).vectors : [];
  const compared = everyone.map(({ candidate, embedding }) => ({
    candidate,
    similarity:
      own && embedding ? own.reduce((sum, value, at) => sum + value * (embedding[at] ?? 0), 0) : null,
  }));
  return rank(profile, compared);
}
