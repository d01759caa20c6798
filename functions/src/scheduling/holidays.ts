import { DAY } from '@evergrow/domain/kernel';

type Holiday = { date: string; start: Date; end: Date };

/** Public holidays by country and year. They do not change while a process lives. */
const known = new Map<string, readonly string[]>();

/**
 * The dates, `2026-12-25`, of a country's nation-wide public holidays in these years, substitute days included. None for
 * a country the library does not know. Loaded only when asked for: the library brings the rules of all countries.
 * @param country ISO 3166-1 alpha-2
 */
export async function publicHolidays(country: string, years: readonly number[]): Promise<Set<string>> {
  const missing = years.filter((year) => !known.has(`${country}/${year}`));
  if (missing.length > 0) {
    const { default: Holidays } = await import('date-holidays');
    const calendar = new Holidays(country);
    for (const year of missing) {
      const found = calendar.getHolidays(year) ?? [];
      known.set(`${country}/${year}`, found.filter(({ type }) => type === 'public').flatMap(datesOf));
    }
  }
  return new Set(years.flatMap((year) => known.get(`${country}/${year}`) ?? []));
}

/** The whole days of a holiday: one that begins in the evening is the day after, one of a few hours is none. */
function datesOf({ date, start, end }: Holiday): string[] {
  const days = Math.round((end.getTime() - start.getTime()) / DAY);
  const midnight = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const first = Number(date.slice(11, 13)) >= 12 ? midnight + DAY : midnight;
  return Array.from({ length: days }, (_, day) => new Date(first + day * DAY).toISOString().slice(0, 10));
}
