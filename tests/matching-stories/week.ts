import { type WeekPart, weekParts } from '@evergrow/domain/matching';
import type { Availability } from '@evergrow/domain/scheduling';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Indices (Monday is 0) of `Mon`, or of `Sun-Thu`, which may run over the end of the week. */
function daysIn(range: string): number[] {
  const [first = '', last = first] = range.split('-');
  const from = days.indexOf(first);
  const to = days.indexOf(last);
  if (from < 0 || to < 0) throw new Error(`not a range of days: ${range}`);
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (from + step) % 7);
}

/** Splits `Mon-Thu 09-20; Sat 09-12` into its clauses: the days of each and what is said of them. */
function clauses(text: string): { days: number[]; said: string }[] {
  return text.split(';').map((clause) => {
    const [range = '', said = ''] = clause.trim().split(' ');
    return { days: daysIn(range), said };
  });
}

/**
 * A coach's week from `Mon-Thu 09-20; Sat 09-12`: whole hours of the coach's own zone.
 * @throws when a day is not one
 */
export function weeklyHours(text: string): Availability['weekly'] {
  const week: Availability['weekly'] = days.map(() => '');
  for (const clause of clauses(text)) {
    const [from = '', to = ''] = clause.said.split('-');
    for (const day of clause.days) week[day] = `${week[day]} ${from}:00-${to}:00`.trim();
  }
  return week;
}

/**
 * When a client is free, from `Mon-Fri evening; Sat morning`, as the intake asks it.
 * @throws when a day or a part of the day is not one
 */
export function freeParts(text: string): WeekPart[] {
  return clauses(text).flatMap(({ days: free, said }) =>
    free.map((day) => {
      const part = weekParts.find((candidate) => candidate === `${days[day]?.toLowerCase()}-${said}`);
      if (part === undefined) throw new Error(`not a part of the day: ${said}`);
      return part;
    }),
  );
}
