import type { Interval } from '@evergrow/domain/scheduling';
import type { CalendarAccess } from './calendar-access.ts';
import { CalendarError, isCalendarError } from './calendar-error.ts';
import type { EventContent, StandingEvent } from './calendar-provider.ts';
import { eventKeyOf } from './names.ts';

type Writing = {
  linkId: string;
  generation: number;
  /** The event that stands there by our note; null when there is none. */
  eventId: string | null;
  /** The times its owner and we know of: an event at any other was moved there and not read yet. Null: any. */
  known: readonly Interval[] | null;
};

export type Written =
  /** The event says what the booking says. `made`: by this call. */
  | { kind: 'stands'; eventId: string; generation: number; made: boolean }
  /** Its owner changed it meanwhile, which is to be read first. */
  | { kind: 'unread'; etag: string };

/** Looking, and writing only over what was seen: who loses to another writer looks again. */
const maxRounds = 5;

/**
 * Makes the event outside say `content`. What says so already is not written; what its owner moved and nobody has read yet
 * is left; where it is gone, another is made.
 * @throws CalendarError('changed') when it changes faster than it can be written
 */
export async function writeEvent(
  { service, use }: CalendarAccess,
  calendarId: string,
  writing: Writing,
  content: EventContent,
): Promise<Written> {
  const { linkId } = writing;
  let { generation, eventId, known } = writing;
  for (let round = 1; round <= maxRounds; round += 1) {
    if (eventId === null) {
      const named = { ...content, key: eventKeyOf(linkId, generation) };
      const inserted = await use((token) => service.insert(token, calendarId, named));
      if (inserted.made) return { kind: 'stands', eventId: inserted.id, generation, made: true };
      // An attempt before this one got through; what it wrote may be older than the booking.
      ({ id: eventId } = inserted);
      known = null;
    }
    const standing = await readEvent({ service, use }, calendarId, eventId);
    if (standing === null) {
      eventId = null;
      generation += 1;
      continue;
    }
    if (says(standing, content)) return { kind: 'stands', eventId, generation, made: false };
    if (known && !known.some((times) => isAt(standing, times)))
      return { kind: 'unread', etag: standing.etag };
    if (await overwrite({ service, use }, calendarId, eventId, content, standing.etag)) {
      return { kind: 'stands', eventId, generation, made: false };
    }
  }
  throw new CalendarError('changed');
}

/** The event as it stands; null when it is gone. */
export async function readEvent(
  { service, use }: CalendarAccess,
  calendarId: string,
  eventId: string,
): Promise<StandingEvent | null> {
  try {
    return await use((token) => service.read(token, calendarId, eventId));
  } catch (error) {
    if (isCalendarError(error, 'missing', 'gone')) return null;
    throw error;
  }
}

/** @returns whether it was still the event that was seen */
async function overwrite(
  { service, use }: CalendarAccess,
  calendarId: string,
  eventId: string,
  content: EventContent,
  etag: string,
): Promise<boolean> {
  try {
    await use((token) => service.patch(token, calendarId, eventId, content, etag));
    return true;
  } catch (error) {
    if (isCalendarError(error, 'changed', 'missing', 'gone')) return false;
    throw error;
  }
}

export const isAt = (event: Pick<StandingEvent, 'start' | 'end'>, times: Interval): boolean =>
  event.start === times.start && event.end === times.end;

const says = (event: StandingEvent, { title, url, start, end }: EventContent): boolean =>
  event.title === title && event.url === url && isAt(event, { start: start.getTime(), end: end.getTime() });
