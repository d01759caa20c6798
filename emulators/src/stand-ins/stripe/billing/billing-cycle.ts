/** How often something is billed. */
export type Cycle = {
  readonly interval: string;
  /** Every so many of them. */
  readonly count: number;
};
/** Seconds since 1970; the end is the start of the next one. */
export type Period = { readonly start: number; readonly end: number };

const day = 24 * 60 * 60;

/**
 * The time `steps` cycles after the anchor. Months are counted on the calendar (UTC) from the anchor itself: anchored on
 * the 31st, a month of 30 days is billed on its 30th and the next one on the 31st again.
 * https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function cycleTime(anchor: number, { interval, count }: Cycle, steps: number): number {
  const times = steps * count;
  if (interval === 'day') return anchor + times * day;
  if (interval === 'week') return anchor + times * 7 * day;
  return addMonths(anchor, interval === 'year' ? times * 12 : times);
}

/** The same day of the month and time of the day some months later, or the last day of a month that is too short. */
export function addMonths(time: number, months: number): number {
  const from = new Date(time * 1000);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  const year = Math.floor(month / 12);
  const inYear = month - year * 12;
  const lastDay = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, inYear, Math.min(from.getUTCDate(), lastDay)) / 1000;
  return midnight + (((time % day) + day) % day);
}

/** The period that a time lies in. Before the anchor lie periods too: the first one may be cut short by it. */
export function periodAt(anchor: number, cycle: Cycle, time: number): Period {
  const long = { day, week: 7 * day, month: 30.44 * day, year: 365.25 * day }[cycle.interval] ?? day;
  let step = Math.floor((time - anchor) / (long * cycle.count));
  while (cycleTime(anchor, cycle, step) > time) step -= 1;
  while (cycleTime(anchor, cycle, step + 1) <= time) step += 1;
  return { start: cycleTime(anchor, cycle, step), end: cycleTime(anchor, cycle, step + 1) };
}
