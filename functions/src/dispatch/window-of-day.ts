import { DAY } from '@evergrow/domain/kernel';
import { startOfDay } from '@evergrow/domain/scheduling';

/** The instants a day begins and ends at on the tenant's calendar. */
export function windowOfDay(timeZone: string, day: string): { from: number; to: number } {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return { from: startOfDay(timeZone, day), to: startOfDay(timeZone, next) };
}
