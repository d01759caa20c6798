import type { SlotsResponse } from '@evergrow/domain/scheduling';
import type { Format } from '../../lib/format.ts';
import { dateIn } from './calendar-days.ts';

export type Slot = SlotsResponse['slots'][number];
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** Slots by the date they begin on in `zone`, in the order they came. */
export function slotsByDate(slots: readonly Slot[], zone: string): Map<string, Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateIn(zone, slot.start);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return days;
}

/** Whether a slot overlaps one of the same length that begins at another of these starts. */
export function overlapsOne({ start, end }: Slot, chosen: readonly string[]): boolean {
  const length = Date.parse(end) - Date.parse(start);
  return chosen.some((other) => {
    const apart = Math.abs(Date.parse(other) - Date.parse(start));
    return apart > 0 && apart < length;
  });
}

const hours = new Map<string, Intl.DateTimeFormat>();

function hourIn(zone: string, instant: string): number {
  const format =
    hours.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  hours.set(zone, format);
  return Number(format.format(new Date(instant)));
}

/** Morning until noon, evening from five, as the visitor's clock shows it. */
export function partOfDay(slot: Slot, zone: string): PartOfDay {
  const hour = hourIn(zone, slot.start);
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/**
 * What stands on the button of each slot of one day: its time in `zone`, or the window in which the provider arrives. On
 * the night the clocks go back an hour comes twice; then the name of the zone tells the two apart.
 * @param windowMinutes how long that window is; 0 for a sharp start
 */
export function slotLabels(
  slots: readonly Slot[],
  zone: string,
  format: Format,
  windowMinutes = 0,
): Map<string, string> {
  const times = slots.map((slot) => {
    const time = format.time(slot.start, zone);
    if (windowMinutes === 0) return time;
    return `${time}–${format.time(Date.parse(slot.start) + windowMinutes * 60_000, zone)}`;
  });
  return new Map(
    slots.map((slot, index) => {
      const time = times[index] ?? '';
      const twice = times.filter((other) => other === time).length > 1;
      return [slot.start, twice ? `${time} ${format.zoneName(slot.start, zone)}` : time];
    }),
  );
}
