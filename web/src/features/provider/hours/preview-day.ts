import {
  type Availability,
  type Opening,
  type OpeningTerms,
  offeredSlots,
  readStay,
  readTimeOff,
  seatGroup,
} from '@evergrow/domain/scheduling';

type Service = Opening['services'][number];

/** What the slots of a service are searched by, apart from who and when. */
export const termsOf = (opening: Opening | undefined, service: Service | undefined): OpeningTerms => ({
  offeringId: service?.id,
  serviceHours: service?.hours,
  closedDates: new Set(opening?.closedDates),
  holidays: new Set(opening?.holidays.map(({ date }) => date)),
});

type Day = {
  availability: Availability;
  opening: Opening;
  service: Service;
  start: number;
  end: number;
  now: number;
};

/** The starts a client could book that day, by the very function that answers them. */
export function bookableStarts({ availability, opening, service, start, end, now }: Day): number[] {
  const found = offeredSlots({
    ...termsOf(opening, service),
    availability,
    busy: opening.entries,
    durationMinutes: service.durationMinutes,
    group: seatGroup(service.id, service.seats, 1),
    from: start,
    to: end,
    now,
  });
  return found.map((slot) => slot.start);
}

/** Why a day is not like its weekday; `name` where it has one of its own. */
export type DayNote = { kind: 'closed' | 'special' | 'holiday' | 'away' | 'elsewhere'; name?: string };

export function dayNotes(availability: Availability, opening: Opening | undefined, date: string): DayNote[] {
  if (opening?.closedDates.includes(date)) return [{ kind: 'closed' }];
  const notes: DayNote[] = [];
  const holiday = opening?.holidays.find((day) => day.date === date);
  if (date in availability.overrides) notes.push({ kind: 'special' });
  else if (holiday && !availability.worksHolidays) notes.push({ kind: 'holiday', name: holiday.name });
  const isAway = availability.timeOff.map(readTimeOff).some(({ from, to }) => {
    return from < to && from < `${date}T24:00` && to > `${date}T00:00`;
  });
  if (isAway) notes.push({ kind: 'away' });
  const stay = availability.stays.map(readStay).find(({ from, to }) => from <= date && date <= to);
  if (stay) notes.push({ kind: 'elsewhere', name: stay.timeZone.replaceAll('_', ' ') });
  return notes;
}
