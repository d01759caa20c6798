import { isDeepStrictEqual } from 'node:util';
import { type Provider, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { candidateOf, candidateText, textLanguage } from '@evergrow/domain/matching';
import { type Availability, availabilitySchema } from '@evergrow/domain/scheduling';
import { embedder } from '../adapters/embedder.ts';
import { documentAt } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { sha256 } from '../kernel/random.ts';
import { candidateAt, readCandidate, type StoredCandidate } from './candidate-store.ts';
import { invalidateMatches } from './invalidate-matches.ts';
import { meterTokens } from './meter-tokens.ts';
import { storeCandidate, storeRemoval } from './store-candidate.ts';

/**
 * Brings what the matcher knows of a provider up to date: candidate, vector, directory, and the match sets the
 * provider stands in. Reads the documents itself, so that events may come late, twice or in any order.
 */
export async function keepCandidate(tenantId: string, providerId: string, now: Date): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const seen = await current(tenantId, providerId);
    const next = seen.provider ? await derived(tenantId, providerId, seen.provider, seen, now) : null;
    if (next && seen.known && isDeepStrictEqual(next, seen.known)) return;
    if (!next && !seen.known) return;
    const stored = next
      ? await storeCandidate(tenantId, providerId, next, seen.versions, now)
      : await storeRemoval(tenantId, providerId, now);
    if (!stored) continue;
    return await invalidateMatches(tenantId, providerId, now);
  }
  // The provider keeps changing: the event of the last change comes here again.
  log('WARNING', 'candidate changes too fast', { tenant: tenantId, providerId });
}

type Seen = Awaited<ReturnType<typeof current>>;

async function current(tenantId: string, providerId: string) {
  const [provider, availability, candidate] = await Promise.all([
    documentAt(paths.provider(tenantId, providerId), providerSchema).get(),
    documentAt(paths.availability(tenantId, providerId), availabilitySchema).get(),
    candidateAt(tenantId, providerId).get(),
  ]);
  return {
    provider: provider.data(),
    availability: availability.data(),
    known: readable(candidate.data(), tenantId, providerId),
    versions: { provider: provider.updateTime, availability: availability.updateTime },
  };
}

/** A candidate of an older form is made again. */
function readable(data: FirebaseFirestore.DocumentData | undefined, tenantId: string, providerId: string) {
  if (!data) return null;
  try {
    return readCandidate(data);
  } catch (error) {
    log('WARNING', 'candidate unreadable', { tenant: tenantId, providerId, ...errorFacts(error) });
    return null;
  }
}

async function derived(
  tenantId: string,
  providerId: string,
  provider: Provider,
  { availability, known }: Seen & { availability: Availability | undefined },
  now: Date,
): Promise<StoredCandidate> {
  const model = await embedder();
  const text = candidateText(provider);
  const textHash = sha256(`${model.id}\n${text}`);
  const candidate = candidateOf(providerId, provider, availability ?? null, { textHash, now: now.getTime() });
  if (known?.candidate.textHash === textHash) return { candidate, embedding: known.embedding };
  if (!model.understands(textLanguage(text))) return { candidate, embedding: null };
  const { vectors, tokens } = await model.embed([text]);
  await meterTokens(tenantId, tokens, now);
  return { candidate, embedding: vectors[0] ?? null };
}
