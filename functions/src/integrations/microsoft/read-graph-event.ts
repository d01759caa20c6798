import type { OutsideEvent } from '@evergrow/domain/integrations';
import { startOfDay } from '@evergrow/domain/scheduling';
import { z } from 'zod';

const timeSchema = z.object({ dateTime: z.string(), timeZone: z.string().optional() });

/** What is read of an event; lists of changes cannot be asked to leave the rest out, so it is dropped here. */
export const graphEventSchema = z.object({
  id: z.string(),
  '@removed': z.object({ reason: z.string().optional() }).optional(),
  type: z.string().optional(),
  seriesMasterId: z.string().nullish(),
  isAllDay: z.boolean().optional(),
  isCancelled: z.boolean().optional(),
  showAs: z.string().optional(),
  transactionId: z.string().nullish(),
  responseStatus: z.object({ response: z.string().nullish() }).nullish(),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
});

/** What our events are made with, and found again by. */
export const graphTransaction = (key: string): string => `evg-${key}`;

const notBusy = new Set(['free', 'workingElsewhere']);

/**
 * A Microsoft Graph event as the platform sees it; null for the pattern of a recurring one, whose occurrences come
 * singly. Times come in UTC (Prefer: outlook.timezone); whole days come as their dates and begin in `zone`.
 */
export function readGraphEvent(event: z.infer<typeof graphEventSchema>, zone: string): OutsideEvent | null {
  if (event.type === 'seriesMaster') return null;
  const { id, isAllDay = false, showAs = 'busy' } = event;
  const start = instantOf(event.start, isAllDay, zone);
  const end = instantOf(event.end, isAllDay, zone);
  const isGone =
    event['@removed'] !== undefined ||
    event.isCancelled === true ||
    start === null ||
    end === null ||
    end <= start;
  return {
    id,
    seriesId: event.seriesMasterId ?? id,
    when: isGone ? null : { start, end },
    busy: !notBusy.has(showAs) && event.responseStatus?.response !== 'declined',
    ours: event.transactionId?.startsWith('evg-') ?? false,
  };
}

function instantOf(
  time: z.infer<typeof timeSchema> | undefined,
  isAllDay: boolean,
  zone: string,
): number | null {
  if (!time) return null;
  if (isAllDay) {
    const date = time.dateTime.slice(0, 10);
    return z.iso.date().safeParse(date).success ? startOfDay(zone, date) : null;
  }
  // Seven decimals and no offset: what JavaScript reads ends after three.
  const instant = Date.parse(`${time.dateTime.slice(0, 23).replace(/\.$/, '')}Z`);
  return Number.isNaN(instant) ? null : instant;
}
