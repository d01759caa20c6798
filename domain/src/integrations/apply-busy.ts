import { type Millis, utcMonthsBetween } from '../kernel/index.ts';
import type { CalendarEntry, CalendarMonth } from '../scheduling/index.ts';

/** Names of entries are `{prefix}_{series}_{event}`, each of hexadecimal digits. */
export type BusyName = { readonly prefix: string; readonly series: string; readonly event: string };

export type BusyChange = {
  /** Which entries this is about: those of one outside calendar. */
  readonly prefix: string;
  /** Everything there was gives way, or only these events; the name of a series stands for all its events. */
  readonly remove: 'all' | ReadonlySet<string>;
  readonly put: readonly (BusyName & { readonly start: Millis; readonly end: Millis })[];
};

export const busyEntryName = ({ prefix, series, event }: BusyName): string => `${prefix}_${series}_${event}`;

function isRemoved(name: string, { prefix, remove }: BusyChange): boolean {
  if (!name.startsWith(`${prefix}_`)) return false;
  if (remove === 'all') return true;
  const [, series = '', event = ''] = name.split('_');
  return remove.has(series) || remove.has(event);
}

const same = (a: CalendarEntry | undefined, b: CalendarEntry) => a?.start === b.start && a.end === b.end;

/**
 * A provider's months with what an outside calendar says. Busy times lie where they lie: they neither move nor refuse
 * what is booked already, they only keep further bookings out. A month in which nothing changes comes back as it is.
 */
export function applyBusy(months: readonly CalendarMonth[], change: BusyChange): CalendarMonth[] {
  return months.map((month) => {
    const kept = Object.fromEntries(
      Object.entries(month.entries).filter(([name]) => !isRemoved(name, change)),
    );
    for (const event of change.put) {
      if (!utcMonthsBetween(event.start, event.end).includes(month.month)) continue;
      const { start, end } = event;
      kept[busyEntryName(event)] = { start, end, kind: 'busy', expiresAt: null };
    }
    const before = Object.keys(month.entries);
    const unchanged =
      before.length === Object.keys(kept).length &&
      Object.entries(kept).every(([name, entry]) => same(month.entries[name], entry));
    return unchanged ? month : { ...month, entries: kept };
  });
}
