import type { Revenue } from '@evergrow/domain/analytics/revenue';
import type { Format } from '../../../lib/format.ts';

type Period = Revenue['period'];

/** A period as it is called: `21 Nov 2026`, `16 – 21 Nov 2026`, `November 2026`, `2026`. */
export function periodName(format: Format, grain: Revenue['grain'], { from, to }: Period): string {
  switch (grain) {
    case 'day':
      return format.date(from, 'UTC');
    case 'week':
      return rangeName(format, { from, to });
    case 'month':
      return format.month(from, 'UTC');
    case 'year':
      return from.slice(0, 4);
  }
}

/** From one day to another, saying no more than it must. */
export function rangeName(format: Format, { from, to }: Period): string {
  const range = new Intl.DateTimeFormat(format.tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return range.formatRange(new Date(from), new Date(to));
}

/** A day, or a month of a year. */
export const placeName = (format: Format, at: string): string =>
  at.length === 7
    ? format.dated(`${at}-01`, { month: 'short' }, 'UTC')
    : format.dated(at, { day: 'numeric', month: 'short' }, 'UTC');

/** Some day of the period after this one. */
export function dayAfter({ to }: Period): string {
  return new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
}
