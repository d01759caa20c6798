import { providerCard } from '@evergrow/domain/catalog';
import { type Candidate, candidateSchema } from '@evergrow/domain/matching';
import { makeProvider } from './provider.ts';

/** Weekdays from nine to five, UTC. */
const officeWeek = `${'0'.repeat(9)}${'1'.repeat(8)}${'0'.repeat(7)}`.repeat(5) + '0'.repeat(48);

/** A provider as the matcher sees it, without the vector. */
export const makeCandidate = (overrides: Partial<Candidate> = {}): Candidate =>
  candidateSchema.parse({
    card: providerCard('provider-1', makeProvider()),
    published: true,
    weekHours: officeWeek,
    textHash: 'c'.repeat(64),
    ...overrides,
  });
