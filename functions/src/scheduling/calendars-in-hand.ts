import type { CalendarMonth } from '@evergrow/domain/scheduling';
import type { WriteBatch } from 'firebase-admin/firestore';
import {
  insistOnMonths,
  joinMonths,
  type MonthsReader,
  type ReadMonths,
  readMonthsOfMany,
  writeMonths,
} from './calendar-store.ts';

type CalendarsInHand = {
  read: MonthsReader;
  /** Months as they are to be written: what is read from now on. */
  put: (months: readonly CalendarMonth[]) => void;
  /** Adds what changed to a commit that fails when any of it, or of what decided it, was changed since it was read. */
  write: (batch: WriteBatch) => void;
};

const keyOf = ({ providerId, month }: Pick<CalendarMonth, 'providerId' | 'month'>) =>
  `${providerId}_${month}`;

/**
 * Calendars for a commit that claims several times: each month is read once, and what was claimed in it already occupies
 * it, counts towards limits and is travelled from like anything else.
 */
export function calendarsInHand(tenantId: string): CalendarsInHand {
  const first = new Map<string, ReadMonths>();
  const now = new Map<string, CalendarMonth>();
  const claimed = new Set<string>();
  const read: MonthsReader = async (asked) => {
    const missing = asked.map(({ providerId, names }) => ({
      providerId,
      names: names.filter((month) => !first.has(keyOf({ providerId, month }))),
    }));
    for (const { months, versions } of await readMonthsOfMany(tenantId, missing)) {
      for (const month of months) {
        first.set(keyOf(month), { tenantId, months: [month], versions });
        now.set(keyOf(month), month);
      }
    }
    return asked.map(({ providerId, names }) => {
      const keys = names.map((month) => keyOf({ providerId, month }));
      const { versions } = joinMonths(
        tenantId,
        keys.flatMap((key) => first.get(key) ?? []),
      );
      return { tenantId, months: keys.flatMap((key) => now.get(key) ?? []), versions };
    });
  };
  return {
    read,
    put: (months) => {
      for (const month of months) {
        now.set(keyOf(month), month);
        claimed.add(keyOf(month));
      }
    },
    write: (batch) => {
      const before = joinMonths(tenantId, [...first.values()]);
      const after = [...now.values()];
      writeMonths(batch, before, after);
      insistOnMonths(
        batch,
        before,
        after.filter((month) => claimed.has(keyOf(month))),
      );
    },
  };
}
