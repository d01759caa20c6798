import { pageSize } from '../kernel/index.ts';
import type { ProviderFilters } from './catalog-api.ts';
import { averageRating, type ProviderCard } from './provider.ts';

/** Words without case or accents: "José" is found by "jose". */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Stars as a list is sorted by them: the average drawn towards 4 by five imagined reviews, so that one five-star
 * review does not outrank forty. (Bayesian average; the weight is our choice.)
 */
export const sortRating = ({ rating }: Pick<ProviderCard, 'rating'>): number =>
  (rating.sum + 4 * 5) / (rating.count + 5);

const orders: Record<ProviderFilters['sort'], (a: ProviderCard, b: ProviderCard) => number> = {
  rating: (a, b) => sortRating(b) - sortRating(a),
  priceAsc: (a, b) => a.price.amount - b.price.amount,
  priceDesc: (a, b) => b.price.amount - a.price.amount,
  name: (a, b) => a.displayName.localeCompare(b.displayName),
};

function fits(card: ProviderCard, filters: Omit<ProviderFilters, 'cursor'>): boolean {
  const { q, language, country, expertise, format, maxPrice, minRating } = filters;
  if (language && !card.languages.includes(language)) return false;
  if (country && !card.countries.includes(country)) return false;
  if (expertise && !card.expertise.includes(expertise)) return false;
  if (format && !card.formats.includes(format)) return false;
  if (maxPrice !== undefined && card.price.amount > maxPrice) return false;
  if (minRating !== undefined && (averageRating(card.rating) ?? 0) < minRating) return false;
  if (!q) return true;
  const text = plain([card.displayName, card.headline, card.excerpt, ...card.expertise].join(' '));
  return plain(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The cards that fit, sorted; equals by id, so that pages never overlap. Filters narrow; the search wants every word. */
export function searchProviders(
  cards: readonly ProviderCard[],
  filters: Omit<ProviderFilters, 'cursor'>,
): ProviderCard[] {
  const order = orders[filters.sort];
  return cards.filter((card) => fits(card, filters)).sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
}

/** One page of a list that is already in memory, from `offset`. */
export const pageFrom = <T>(items: readonly T[], offset: number): { items: T[]; next: number | null } => ({
  items: items.slice(offset, offset + pageSize),
  next: offset + pageSize < items.length ? offset + pageSize : null,
});
