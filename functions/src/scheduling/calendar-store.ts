import { paths } from '@evergrow/domain/kernel';
import { type CalendarMonth, calendarMonthSchema, emptyMonth } from '@evergrow/domain/scheduling';
import type { Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';

/** Months as they were read, each with the version a write will insist on; null where there is none yet. */
export type ReadMonths = {
  tenantId: string;
  months: CalendarMonth[];
  versions: ReadonlyMap<string, Timestamp | null>;
};

/** What a month's version is kept under. */
const keyOf = ({ providerId, month }: Pick<CalendarMonth, 'providerId' | 'month'>) =>
  `${providerId}_${month}`;

/** Whose months are wanted, and which. */
type MonthsAsked = { providerId: string; names: readonly string[] };

/** The months of several providers, in the order asked for. */
export type MonthsReader = (asked: readonly MonthsAsked[]) => Promise<ReadMonths[]>;

/** One read per month; a month nobody has booked in yet is empty. */
export async function readMonths(
  tenantId: string,
  providerId: string,
  names: readonly string[],
): Promise<ReadMonths> {
  const [read] = await readMonthsOfMany(tenantId, [{ providerId, names }]);
  return read ?? { tenantId, months: [], versions: new Map() };
}

/** The same for several providers in one round trip, in the order asked for. */
export async function readMonthsOfMany(
  tenantId: string,
  asked: readonly MonthsAsked[],
): Promise<ReadMonths[]> {
  const references = asked.flatMap(({ providerId, names }) =>
    names.map((month) => documentAt(paths.calendarMonth(tenantId, providerId, month), calendarMonthSchema)),
  );
  const snapshots = references.length > 0 ? await db().getAll(...references) : [];
  let next = 0;
  return asked.map(({ providerId, names }) => {
    const versions = new Map<string, Timestamp | null>();
    const months = names.map((month) => {
      const snapshot = snapshots[next];
      next += 1;
      versions.set(keyOf({ providerId, month }), snapshot?.updateTime ?? null);
      return (snapshot?.data() as CalendarMonth | undefined) ?? emptyMonth(providerId, month);
    });
    return { tenantId, months, versions };
  });
}

/** Several reads as one, e.g. the calendars of all who do something together. */
export const joinMonths = (tenantId: string, read: readonly ReadMonths[]): ReadMonths => ({
  tenantId,
  months: read.flatMap(({ months }) => months),
  versions: new Map(read.flatMap(({ versions }) => [...versions])),
});

/**
 * Adds the changed months to a commit that fails when any of them was changed since it was read.
 * This is the lock on a provider's time: whoever commits first wins, whatever the intervals.
 */
export function writeMonths(batch: WriteBatch, before: ReadMonths, after: readonly CalendarMonth[]): void {
  for (const month of after) {
    if (before.months.includes(month)) continue;
    const reference = documentAt(
      paths.calendarMonth(before.tenantId, month.providerId, month.month),
      calendarMonthSchema,
    );
    const version = before.versions.get(keyOf(month));
    if (version) batch.update(reference, { entries: month.entries }, { lastUpdateTime: version });
    else batch.create(reference, month);
  }
}

/**
 * Makes the commit fail as well when a month that was read and does not change was changed since. A limit of a week, and
 * the way to the visit next door, reach over the end of a UTC month: of two who claim a time on either side of it each
 * writes the month the other counted by. Costs a write for each such month, of which there are none but there.
 */
export function insistOnMonths(batch: WriteBatch, before: ReadMonths, after: readonly CalendarMonth[]): void {
  for (const month of after) {
    if (!before.months.includes(month)) continue;
    const reference = documentAt(
      paths.calendarMonth(before.tenantId, month.providerId, month.month),
      calendarMonthSchema,
    );
    const version = before.versions.get(keyOf(month));
    // Says nothing new, so it changes no version; a month there is none of yet begins here.
    if (version) batch.update(reference, { month: month.month }, { lastUpdateTime: version });
    else batch.create(reference, month);
  }
}
