const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

export type WallClock = {
  /** `2026-11-21` */ date: string /** Minutes after that day's midnight, by the clock. */;
  minutes: number;
};

/** What a clock in `zone` shows at an instant (epoch milliseconds). */
export function wallClock(instant: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The date `days` after `date`, both `2026-11-21`. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Days since Monday: 0 to 6. */
export const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week `date` is in. */
export const mondayOf = (date: string): string => addDays(date, -weekday(date));

/** Noon UTC of a date: an instant to write the date with, in UTC, whatever the zone of the reader. */
export const noonOf = (date: string): number => Date.parse(`${date}T12:00:00Z`);
