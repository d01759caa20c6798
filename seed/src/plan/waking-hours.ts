import type { Millis } from '@evergrow/domain/kernel';

const clocks = new Map<string, Intl.DateTimeFormat>();

function hourIn(timeZone: string, instant: Millis): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return Number(clock.format(instant));
}

/** Whether people in `timeZone` would book something at `instant`: from seven in the morning until ten at night. */
export const isWakingHour = (timeZone: string, instant: Millis): boolean => {
  const hour = hourIn(timeZone, instant);
  return hour >= 7 && hour < 22;
};
