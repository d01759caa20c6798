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

/** Price over the ceiling, 1 = just affordable; null when the currencies differ and nothing can be said. */
export function priceRatio(ceiling: Money, price: Money): number | null {
  if (ceiling.currency !== price.currency) return null;
  if (price.amount === 0) return 0;
  return ceiling.amount === 0 ? Number.POSITIVE_INFINITY : price.amount / ceiling.amount;
}

/** Whether the two can work together at all: a language, and a way to meet. */
export const canWorkTogether = (profile: Profile, card: ProviderCard): boolean =>
  sharedLanguages(profile, card).length > 0 && sharedFormats(profile, card).length > 0;

/** Whether the price is within reach, or in a currency that cannot be compared. */
export const isWithinReach = (profile: Profile, card: ProviderCard): boolean =>
  (priceRatio(profile.budgetCeiling, card.price) ?? 0) <= priceTolerance;
