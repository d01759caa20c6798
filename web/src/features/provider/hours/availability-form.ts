import {
  type Availability,
  readDayHours,
  readStay,
  readTimeOff,
  readWeekHours,
  type StayDays,
  type TimeOffRange,
  type WallRange,
  writeStay,
  writeTimeOff,
  writeWeekHours,
} from '@evergrow/domain/scheduling';
import { isWeekSound, problemOfDay, readWeek, storedDay, storedWeek, type Week } from './week-hours.ts';

export type Override = { date: string; ranges: readonly WallRange[] };
export type OfferingWeek = { offeringId: string; week: Week };

const limits = ['maxPerDay', 'maxPerWeek', 'maxPerMonth'] as const;
export type Limit = (typeof limits)[number];

/** An availability as it is edited: hours as ranges, what may be empty as text. */
export type AvailabilityForm = Omit<
  Availability,
  'weekly' | 'overrides' | 'timeOff' | 'stays' | 'offeringHours' | 'meetingUrl' | Limit
> & {
  week: Week;
  overrides: readonly Override[];
  timeOff: readonly TimeOffRange[];
  stays: readonly StayDays[];
  offeringHours: readonly OfferingWeek[];
  meetingUrl: string;
} & Record<Limit, string>;

/** Days that are over before `today` are left out: they no longer matter and would only use up room. */
export function formOf(availability: Availability, today: string): AvailabilityForm {
  const { weekly, overrides, timeOff, stays, offeringHours, meetingUrl, ...rest } = availability;
  return {
    ...rest,
    week: readWeek(weekly),
    overrides: Object.entries(overrides)
      .filter(([date]) => date >= today)
      .map(([date, hours]) => ({ date, ranges: readDayHours(hours) }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    timeOff: sortByBegin(timeOff.map(readTimeOff).filter(({ to }) => to >= today)),
    stays: sortByBegin(stays.map(readStay).filter(({ to }) => to >= today)),
    offeringHours: Object.entries(offeringHours).map(([offeringId, week]) => ({
      offeringId,
      week: readWeek(readWeekHours(week)),
    })),
    meetingUrl: meetingUrl ?? '',
    maxPerDay: textOf(availability.maxPerDay),
    maxPerWeek: textOf(availability.maxPerWeek),
    maxPerMonth: textOf(availability.maxPerMonth),
  };
}

/** What the schema checks and Firestore keeps. */
export function availabilityOf(form: AvailabilityForm): unknown {
  const { week, overrides, timeOff, stays, offeringHours, meetingUrl, ...rest } = form;
  return {
    ...rest,
    weekly: storedWeek(week),
    overrides: Object.fromEntries(overrides.map(({ date, ranges }) => [date, storedDay(ranges)])),
    timeOff: timeOff.map(writeTimeOff),
    stays: stays.map(writeStay),
    offeringHours: Object.fromEntries(
      offeringHours.map((own) => [own.offeringId, writeWeekHours(storedWeek(own.week))]),
    ),
    meetingUrl: meetingUrl.trim() === '' ? null : meetingUrl.trim(),
    maxPerDay: numberOf(form.maxPerDay),
    maxPerWeek: numberOf(form.maxPerWeek),
    maxPerMonth: numberOf(form.maxPerMonth),
  };
}

const textOf = (limit: number | null): string => (limit === null ? '' : String(limit));
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export const sortByBegin = <T extends { readonly from: string }>(ranges: readonly T[]): T[] =>
  ranges.toSorted((a, b) => a.from.localeCompare(b.from));

/** Whether every range can be kept; what cannot says so beside it. */
export const areHoursSound = ({
  week,
  overrides,
  offeringHours,
}: Pick<AvailabilityForm, 'week' | 'overrides' | 'offeringHours'>): boolean =>
  isWeekSound(week) &&
  offeringHours.every((own) => isWeekSound(own.week)) &&
  overrides.every(({ ranges }) => problemOfDay(ranges) === null);

/** The first limit that allows more in a shorter time than another in a longer one, or null. */
export function contradiction(form: Record<Limit, string>): Limit | null {
  const set = limits.flatMap((limit) => (form[limit].trim() === '' ? [] : [limit]));
  return set.find((limit, at) => at > 0 && Number(form[limit]) < Number(form[set[at - 1] ?? limit])) ?? null;
}

export type RangeProblem = 'missing' | 'order' | 'past' | 'overlap';

/** Why a stretch cannot be added, or null. Both ends are texts that sort by time. */
export function problemOfStretch(
  { from, to }: { from: string; to: string },
  today: string,
  others: readonly { from: string; to: string }[] = [],
): RangeProblem | null {
  if (from === '' || to === '') return 'missing';
  if (to < from || (from.includes('T') && to === from)) return 'order';
  if (to < today) return 'past';
  return others.some((other) => from <= other.to && other.from <= to) ? 'overlap' : null;
}
