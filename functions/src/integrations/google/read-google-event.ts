import type { OutsideEvent } from '@evergrow/domain/integrations';
import { startOfDay } from '@evergrow/domain/scheduling';
import { z } from 'zod';

const timeSchema = z.object({ dateTime: z.string().optional(), date: z.string().optional() });

/** What is read of an event: no title, no place, no guests beyond whether its owner declined. */
export const googleEventSchema = z.object({
  id: z.string(),
  status: z.string().optional(),
  recurringEventId: z.string().optional(),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  transparency: z.string().optional(),
  eventType: z.string().optional(),
  attendees: z
    .array(z.object({ self: z.boolean().optional(), responseStatus: z.string().optional() }))
    .optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
});

/** The private property that says whose event it is. */
export const googleMark = 'evergrow';
/** Ids are base32hex (a-v, 0-9): hexadecimal digits with a beginning of our own are. */
export const googleEventId = (key: string): string => `evg${key}`;

/** Says where somebody works, not that they are busy. */
const placeOnly = new Set(['workingLocation', 'birthday']);

/**
 * A Google event as the platform sees it. An event marked as ours that carries another id is a copy somebody made, and
 * as busy as any.
 * @param zone the calendar's: whole days begin and end there
 */
export function readGoogleEvent(event: z.infer<typeof googleEventSchema>, zone: string): OutsideEvent {
  const { id, status, recurringEventId, attendees = [], transparency, eventType = 'default' } = event;
  const start = instantOf(event.start, zone);
  const end = instantOf(event.end, zone);
  const isGone = status === 'cancelled' || start === null || end === null || end <= start;
  const key = event.extendedProperties?.private?.[googleMark];
  const declined = attendees.some(({ self, responseStatus }) => self && responseStatus === 'declined');
  return {
    id,
    seriesId: recurringEventId ?? id,
    when: isGone ? null : { start, end },
    busy: transparency !== 'transparent' && !declined && !placeOnly.has(eventType),
    ours: key !== undefined ? id === googleEventId(key) : isGone && id.startsWith('evg'),
  };
}

function instantOf(time: z.infer<typeof timeSchema> | undefined, zone: string): number | null {
  if (time?.dateTime) return Number.isNaN(Date.parse(time.dateTime)) ? null : Date.parse(time.dateTime);
  return time?.date && z.iso.date().safeParse(time.date).success ? startOfDay(zone, time.date) : null;
}
