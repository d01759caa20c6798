import type { Measure } from '@evergrow/domain/analytics';
import { type Currency, paths, utcDay, utcMonth } from '@evergrow/domain/kernel';
import { FieldValue } from 'firebase-admin/firestore';
import { db } from './firebase.ts';
import type { Merger } from './writer.ts';

/** Adds to the day's measures in the same commit as what is measured. */
export function measure(
  writer: Merger,
  tenantId: string,
  amounts: Partial<Record<Exclude<Measure, 'revenue' | 'refunds'>, number>>,
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

/** The same for money that came in or went back, in minor units of its currency: currencies are never added up. */
export function measureMoney(
  writer: Merger,
  tenantId: string,
  currency: Currency,
  amounts: { readonly revenue?: number; readonly refunds?: number },
  at: Date,
): void {
  const millis = at.getTime();
  const sums = Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, FieldValue.increment(amount)]),
  );
  writer.set(
    db().doc(paths.rollup(tenantId, utcMonth(millis))),
    { days: { [utcDay(millis)]: { money: { [currency]: sums } } } },
    { merge: true },
  );
}
