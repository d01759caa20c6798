import { holidayDates } from '@evergrow/domain/scheduling';

export type Holiday = { date: string; name: string };

/** Public holidays by country, year and language. They do not change while a process lives. */
const known = new Map<string, readonly Holiday[]>();

/**
 * A country's nation-wide public holidays in these years, in order, substitute days included; none for a country the
 * library does not know. It is loaded only when asked for, since it brings the rules of all countries.
 * @param country ISO 3166-1 alpha-2
 * @param language of the names, where the library has them in it; else the country's own
 */
export async function namedHolidays(
  country: string,
  years: readonly number[],
  language: string,
): Promise<Holiday[]> {
  const keyOf = (year: number) => `${country}/${year}/${language}`;
  const missing = years.filter((year) => !known.has(keyOf(year)));
  if (missing.length > 0) {
    const { default: Holidays } = await import('date-holidays');
    const calendar = new Holidays(country, { languages: [language] });
    for (const year of missing) {
      const found = (calendar.getHolidays(year) ?? []).filter(({ type }) => type === 'public');
      known.set(
        keyOf(year),
        found.flatMap((holiday) => holidayDates(holiday).map((date) => ({ date, name: holiday.name }))),
      );
    }
  }
  return years.flatMap((year) => known.get(keyOf(year)) ?? []);
}

/** The dates alone, `2026-12-25`. */
export const publicHolidays = async (country: string, years: readonly number[]): Promise<Set<string>> =>
  new Set((await namedHolidays(country, years, 'en')).map(({ date }) => date));
