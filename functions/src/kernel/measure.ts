import type { Measure } from '@evergrow/domain/analytics';
import { paths, utcDay, utcMonth } from '@evergrow/domain/kernel';
import { FieldValue } from 'firebase-admin/firestore';
import { db } from './firebase.ts';
import type { Merger } from './writer.ts';

/** Adds to the day's measures in the same commit as what is measured. */
export function measure(
  writer: Merger,
  tenantId: string,
  amounts: Partial<Record<Measure, number>>,
  at: Date,
): void {
  const millis = at.getTime();
  const sums = Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, FieldValue.increment(amount)]),
  );
  writer.set(
    db().doc(paths.rollup(tenantId, utcMonth(millis))),
    { days: { [utcDay(millis)]: sums } },
    { merge: true },
  );
}
