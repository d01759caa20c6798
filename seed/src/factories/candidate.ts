import { type Candidate, candidateOf, candidateSchema } from '@evergrow/domain/matching';
import { makeAvailability } from './availability.ts';
import { factoryNow } from './instants.ts';
import { makeProvider } from './provider.ts';

/** `makeProvider()` as the matcher sees it, without the vector. */
export const makeCandidate = (overrides: Partial<Candidate> = {}): Candidate => {
  const facts = { textHash: 'c'.repeat(64), now: factoryNow.getTime() };
  const candidate = candidateOf('provider-1', makeProvider(), makeAvailability(), facts);
  return candidateSchema.parse({ ...candidate, ...overrides });
};
