import { paths } from '@evergrow/domain/kernel';
import { type CalendarMonth, calendarMonthSchema, emptyMonth } from '@evergrow/domain/scheduling';
import type { Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';

/** Months as they were read, each with the version a write will insist on. */
export type ReadMonths = {
  tenantId: string;
  months: CalendarMonth[];
  versions: ReadonlyMap<string, Timestamp | null>;
};

/** One read per month; a month nobody has booked in yet is empty. */
export async function readMonths(
  tenantId: string,
  providerId: string,
  names: readonly string[],
): Promise<ReadMonths> {
  const references = names.map((month) =>
    documentAt(paths.calendarMonth(tenantId, providerId, month), calendarMonthSchema),
  );
  const snapshots = references.length > 0 ? await db().getAll(...references) : [];
  const versions = new Map<string, Timestamp | null>();
  const months = names.map((month, index) => {
    const snapshot = snapshots[index];
    versions.set(month, snapshot?.updateTime ?? null);
    return (snapshot?.data() as CalendarMonth | undefined) ?? emptyMonth(providerId, month);
  });
  return { tenantId, months, versions };
}

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
    const version = before.versions.get(month.month);
    if (version) batch.update(reference, { entries: month.entries }, { lastUpdateTime: version });
    else batch.create(reference, month);
  }
}
