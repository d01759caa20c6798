import {
  type Directory,
  directorySchema,
  type Provider,
  providerCard,
  providerSchema,
} from '@evergrow/domain/catalog';
import { daysFromNow, factoryNow } from './instants.ts';

/** A published coach nobody has rated yet. */
export const makeProvider = (overrides: Partial<Provider> = {}): Provider =>
  providerSchema.parse({
    displayName: 'Duarte Queimado',
    headline: 'Remote work that leaves room for the rest of your day',
    bio: 'I help people who work from home to find the edge between work and everything else.',
    expertise: ['remoteWork', 'productivity'],
    languages: ['pt', 'en'],
    countries: ['PT'],
    timeZone: 'Europe/Lisbon',
    formats: ['video', 'phone'],
    style: 'structured',
    price: { amount: 7_000, currency: 'EUR' },
    photoPath: null,
    published: true,
    rating: { count: 0, sum: 0 },
    createdAt: daysFromNow(-100),
    updatedAt: daysFromNow(-100),
    ...overrides,
  });

/** The directory of these providers: cards of the published ones. */
export const makeDirectory = (
  providers: Readonly<Record<string, Provider>>,
  updatedAt: Date = factoryNow,
): Directory => {
  const published = Object.entries(providers).filter(([, provider]) => provider.published);
  const cards = Object.fromEntries(published.map(([id, provider]) => [id, providerCard(id, provider)]));
  return directorySchema.parse({ cards, updatedAt });
};
