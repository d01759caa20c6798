import { sha256 } from '../kernel/random.ts';

const short = (text: string, digits: number) => sha256(text).slice(0, digits);

/** Names a calendar of an account without saying which. */
export const calendarKeyOf = (calendarId: string): string => short(`calendar|${calendarId}`, 10);

/** What the busy times of one outside calendar are named with in a provider's months. */
export const busyPrefix = (connectionId: string, calendarKey: string): string =>
  `x${short(`${connectionId}|${calendarKey}`, 10)}`;
export const busyTag = (eventId: string): string => short(`event|${eventId}`, 12);

/** The link between a booking and its event in one connected calendar. */
export const linkIdOf = (connectionId: string, bookingId: string): string =>
  short(`link|${connectionId}|${bookingId}`, 40);
/** Names an event for good: the same for every attempt to make it, another for every event made anew. */
export const eventKeyOf = (linkId: string, generation: number): string =>
  `${linkId}${generation.toString(16).padStart(4, '0')}`;
