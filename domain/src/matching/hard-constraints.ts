import type { Format, ProviderCard } from '../catalog/index.ts';
import type { Language, Money } from '../kernel/index.ts';
import type { Profile } from './profile.ts';

/** A price above the client's ceiling by more than this factor is out of reach. */
export const priceTolerance = 1.25;

/** Languages both speak, in the client's order of preference. */
export const sharedLanguages = (
  profile: Pick<Profile, 'languages'>,
  card: Pick<ProviderCard, 'languages'>,
): Language[] => profile.languages.filter((language) => card.languages.includes(language));

/** Formats both want. Meeting in person needs a country in common. */
export const sharedFormats = (
  profile: Pick<Profile, 'formats' | 'country'>,
  card: Pick<ProviderCard, 'formats' | 'countries'>,
): Format[] =>
  profile.formats.filter(
    (format) =>
      card.formats.includes(format) && (format !== 'inPerson' || card.countries.includes(profile.country)),
  );

/**
 * What one session would cost: the provider's hour, and more where the client wants longer ones. Shorter ones are not
 * taken to be cheaper: not everybody offers them, and nobody should find a price higher than promised.
 */
export const sessionPrice = (
  { sessionLength }: Pick<Profile, 'sessionLength'>,
  { price }: Pick<ProviderCard, 'price'>,
): Money => ({ ...price, amount: Math.round((price.amount * Math.max(60, sessionLength)) / 60) });

/** Price of a session over the ceiling, 1 = just affordable; null when the currencies differ: nothing can be said. */
export function priceRatio(
  profile: Pick<Profile, 'sessionLength' | 'budgetCeiling'>,
  card: Pick<ProviderCard, 'price'>,
): number | null {
  const { budgetCeiling: ceiling } = profile;
  const price = sessionPrice(profile, card);
  if (ceiling.currency !== price.currency) return null;
  if (price.amount === 0) return 0;
  return ceiling.amount === 0 ? Number.POSITIVE_INFINITY : price.amount / ceiling.amount;
}

/** Whether the two can work together at all: a language, and a way to meet. */
export const canWorkTogether = (profile: Profile, card: ProviderCard): boolean =>
  sharedLanguages(profile, card).length > 0 && sharedFormats(profile, card).length > 0;

/** Whether the price is within reach, or in a currency that cannot be compared. */
export const isWithinReach = (profile: Profile, card: ProviderCard): boolean =>
  (priceRatio(profile, card) ?? 0) <= priceTolerance;
