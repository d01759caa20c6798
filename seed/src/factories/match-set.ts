import { providerCard } from '@evergrow/domain/catalog';
import {
  type MatchSet,
  matchLifetime,
  matchSetSchema,
  type RankedProvider,
  rankedProviderSchema,
} from '@evergrow/domain/matching';
import { daysFromNow } from './instants.ts';
import { makeProvider } from './provider.ts';

/** A good match with two reasons. */
export const makeRankedProvider = (overrides: Partial<RankedProvider> = {}): RankedProvider => {
  const providerId = overrides.providerId ?? 'provider-1';
  return rankedProviderSchema.parse({
    providerId,
    card: providerCard(providerId, makeProvider()),
    score: 0.82,
    confidence: 0.7,
    parts: { language: 1, country: 1, goals: 0.7, budget: 0.8, availability: 0.5 },
    reasons: [
      { code: 'speaksYourLanguage', params: { languages: ['en'] } },
      { code: 'withinBudget', params: {} },
    ],
    ...overrides,
  });
};

/** A fresh ranking; its ids are those of what it ranks. */
export const makeMatchSet = (overrides: Partial<MatchSet> = {}): MatchSet => {
  const ranked = overrides.ranked ?? [makeRankedProvider()];
  const createdAt = overrides.createdAt ?? daysFromNow(0, -1);
  return matchSetSchema.parse({
    profileHash: '5'.repeat(64),
    ranked,
    basis: 'model',
    providerIds: ranked.map(({ providerId }) => providerId),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + matchLifetime),
    ...overrides,
  });
};
