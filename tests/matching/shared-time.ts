import { hoursOfPart, type WeekPart, weekdays } from '@evergrow/domain/matching';
import { type Availability, readDayHours } from '@evergrow/domain/scheduling';

const grain = 15;
const quartersOfDay = (24 * 60) / grain;
const quartersOfWeek = 7 * quartersOfDay;

const known = new Map<string, number>();

/** `readMinutesAhead`, remembered: making a formatter is slow, and a ranking asks for the same few zones. */
function minutesAhead(zone: string, instant: Date): number {
  const key = `${zone} ${instant.getTime()}`;
  const ahead = known.get(key) ?? readMinutesAhead(zone, instant);
  known.set(key, ahead);
  return ahead;
}

/** Minutes by which `zone` is ahead of UTC at `instant`. */
function readMinutesAhead(zone: string, instant: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const found = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name);
  if (found === null) throw new Error(`no offset of ${zone}`);
  const [, sign = '+', hours = '0', minutes = '0'] = found;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const minuteOf = (wallTime: string): number => {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Marks, among the quarters of a UTC week, local minutes [from, to) of a day (Monday is 0). */
function mark(week: boolean[], day: number, from: number, to: number, ahead: number): void {
  for (let minute = from; minute < to; minute += grain) {
    const quarter = day * quartersOfDay + Math.floor((minute - ahead) / grain);
    week[((quarter % quartersOfWeek) + quartersOfWeek) % quartersOfWeek] = true;
  }
}

/**
 * The longest stretch, in minutes, in which client and coach are both free in the week around `instant`.
 * A stretch that runs over the end of the UTC week counts as two.
 * @param parts when the client is free, in `zone`
 */
export function longestSharedMinutes(
  parts: readonly WeekPart[],
  zone: string,
  coach: Pick<Availability, 'timeZone' | 'weekly'>,
  instant: Date,
): number {
  const client: boolean[] = Array.from({ length: quartersOfWeek }, () => false);
  const other: boolean[] = Array.from({ length: quartersOfWeek }, () => false);
  for (const part of parts) {
    const [day, time] = part.split('-') as [(typeof weekdays)[number], keyof typeof hoursOfPart];
    const [from, to] = hoursOfPart[time];
    mark(client, weekdays.indexOf(day), from * 60, to * 60, minutesAhead(zone, instant));
  }
  coach.weekly.forEach((hours, day) => {
    for (const { from, to } of readDayHours(hours))
      mark(other, day, minuteOf(from), minuteOf(to), minutesAhead(coach.timeZone, instant));
  });
  let longest = 0;
  let current = 0;
  client.forEach((free, quarter) => {
    current = free && other[quarter] === true ? current + grain : 0;
    longest = Math.max(longest, current);
  });
  return longest;
}
