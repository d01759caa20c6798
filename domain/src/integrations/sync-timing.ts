import { DAY, HOUR, MINUTE, type Millis } from '../kernel/index.ts';

/** Changes are asked for this often, in case the service does not tell us. */
export const pollEvery: Millis = 10 * MINUTE;
/** What is read of an outside calendar: from yesterday to beyond the furthest day that can be booked. */
export const syncWindow = { back: DAY, ahead: 373 * DAY } as const;
/** The window is moved on this often, by reading anew. */
export const windowLasts: Millis = 7 * DAY;
/** Channels are renewed this long before they end. */
export const renewBefore: Millis = DAY;
/** Events of one calendar in the window; beyond it the rest is left out and its owner told. */
export const maxEvents = 2_000;
/** Failures in a row after which a connection counts as broken and its owner is told. */
export const brokenAfter = 3;

/** How long to wait after so many failures in a row: 1, 2, 4 … minutes, at most six hours; longer when asked to. */
export const syncBackoff = (failures: number, retryAfter: Millis = 0): Millis =>
  Math.max(retryAfter, Math.min(6 * HOUR, MINUTE * 2 ** Math.max(0, failures - 1)));
