import type { FocusArea, Format, ProviderFilters } from '@evergrow/domain/catalog';
import type { Country, Language } from '@evergrow/domain/kernel';

export type SearchFilters = { [Key in keyof Omit<ProviderFilters, 'cursor'>]: ProviderFilters[Key] };

export const formats: readonly Format[] = ['video', 'phone', 'inPerson'];
export const sorts: readonly ProviderFilters['sort'][] = ['rating', 'priceAsc', 'priceDesc', 'name'];

export const ratings: readonly number[] = [4.5, 4, 3];

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((candidate) => candidate === value);

/** What looks like a code is taken for one: the lists would weigh more than the page may, and the API knows them. */
const code = <T extends string>(shape: RegExp, value: string | null): T | undefined =>
  value !== null && shape.test(value) ? (value as T) : undefined;

function wholeNumber(value: string | null, least: number, most: number): number | undefined {
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** The filters an address asks for. What cannot be one is left out. */
export function readFilters(params: URLSearchParams): SearchFilters {
  const q = params.get('q')?.trim().slice(0, 100);
  const found = {
    q: q === '' ? undefined : q,
    language: code<Language>(/^[a-z]{2}$/, params.get('language')),
    country: code<Country>(/^[A-Z]{2}$/, params.get('country')),
    expertise: code<FocusArea>(/^[a-zA-Z]{2,30}$/, params.get('expertise')),
    format: oneOf(formats, params.get('format')),
    maxPrice: wholeNumber(params.get('maxPrice'), 0, 99_999_999),
    minRating: ratings.find((stars) => String(stars) === params.get('minRating')),
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...given, sort: oneOf(sorts, params.get('sort')) ?? 'rating' };
}

/** The address that asks for these filters, to be shared or come back to. The usual order is left out. */
export function writeFilters({ sort, ...filters }: SearchFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined && value !== '') params.set(name, String(value));
  if (sort !== 'rating') params.set('sort', sort);
  return params;
}

/** How many things narrow the list; the order does not. */
export const countFilters = ({ sort: _sort, ...filters }: SearchFilters): number =>
  Object.values(filters).filter((value) => value !== undefined).length;

/** The filters without one of them. */
export function withoutFilter(filters: SearchFilters, name: keyof SearchFilters): SearchFilters {
  const { [name]: _gone, ...rest } = filters;
  return { ...rest, sort: filters.sort };
}
