const day = 86_400_000;

const dates = new Map<string, Intl.DateTimeFormat>();

/** The date, `2026-11-21`, that a calendar in `zone` shows at `instant`. */
export function dateIn(zone: string, instant: Date | string | number): string {
  let format = dates.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dates.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The date `days` after `date`; calendar arithmetic, so no clock change can move it. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Noon of a date in UTC: to be formatted with zone `UTC`. */
export const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** The day a week begins with where `tag` is spoken: 1 is Monday, 7 Sunday. Monday where the browser does not say. */
export function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** The first day of the week `date` lies in. */
export function startOfWeek(date: string, firstDay: number): string {
  const weekday = noonOf(date).getUTCDay() || 7;
  return addDays(date, -((weekday - firstDay + 7) % 7));
}

/** `count` dates from `date` on. */
export const datesFrom = (date: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(date, index));
