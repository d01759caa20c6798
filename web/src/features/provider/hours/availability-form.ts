import { type Availability, readDayHours, type WallRange } from '@evergrow/domain/scheduling';
import { isWeekSound, problemOfDay, readWeek, storedDay, storedWeek, type Week } from './week-hours.ts';

export type Override = { date: string; ranges: readonly WallRange[] };
/** An availability as it is edited: hours as ranges, the link as text. */
export type AvailabilityForm = Omit<Availability, 'weekly' | 'overrides' | 'meetingUrl'> & {
  week: Week;
  overrides: readonly Override[];
  meetingUrl: string;
};

/** Dates that are over before `today` are left out: they no longer matter and would only use up room. */
export function formOf(availability: Availability, today: string): AvailabilityForm {
  const { weekly, overrides, meetingUrl, ...rest } = availability;
  return {
    ...rest,
    week: readWeek(weekly),
    overrides: Object.entries(overrides)
      .filter(([date]) => date >= today)
      .map(([date, hours]) => ({ date, ranges: readDayHours(hours) }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    meetingUrl: meetingUrl ?? '',
  };
}

/** What the schema checks and Firestore keeps. */
export function availabilityOf(form: AvailabilityForm): unknown {
  const { week, overrides, meetingUrl, ...rest } = form;
  return {
    ...rest,
    weekly: storedWeek(week),
    overrides: Object.fromEntries(overrides.map(({ date, ranges }) => [date, storedDay(ranges)])),
    meetingUrl: meetingUrl.trim() === '' ? null : meetingUrl.trim(),
  };
}

/** Whether every range can be kept; what cannot says so beside it. */
export const areHoursSound = ({ week, overrides }: Pick<AvailabilityForm, 'week' | 'overrides'>): boolean =>
  isWeekSound(week) && overrides.every(({ ranges }) => problemOfDay(ranges) === null);
