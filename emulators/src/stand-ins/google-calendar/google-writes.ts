import { z } from 'zod';
import type { OutsideEvent } from '../outside-calendars/outside-state.ts';

const timeSchema = z.union([
  z.looseObject({ dateTime: z.iso.datetime({ offset: true }), timeZone: z.string().optional() }),
  z.looseObject({ date: z.iso.date() }),
]);
const fields = {
  summary: z.string().optional(),
  description: z.string().optional(),
  start: timeSchema,
  end: timeSchema,
  transparency: z.enum(['opaque', 'transparent']).optional(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']).optional(),
  extendedProperties: z
    .looseObject({ private: z.record(z.string(), z.string().max(1024)).optional() })
    .optional(),
};

export const googleInsertSchema = z.looseObject({
  ...fields,
  /** Base32hex, as RFC 2938 §3.1.2 has it. */
  id: z
    .string()
    .regex(/^[a-v0-9]{5,1024}$/)
    .optional(),
});
export const googlePatchSchema = z.looseObject(fields).partial();

const instant = (time: z.infer<typeof timeSchema>) =>
  'dateTime' in time ? new Date(String(time.dateTime)).toISOString() : String(time.date);

/** What a request changes of the stored event. */
export function fieldsOf(body: z.infer<typeof googlePatchSchema>): Partial<OutsideEvent> {
  return {
    ...(body.summary === undefined ? {} : { summary: body.summary }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.start ? { start: instant(body.start), allDay: 'date' in body.start } : {}),
    ...(body.end ? { end: instant(body.end) } : {}),
    ...(body.transparency ? { free: body.transparency === 'transparent' } : {}),
    ...(body.status ? { deleted: body.status === 'cancelled' } : {}),
    ...(body.extendedProperties?.private ? { properties: body.extendedProperties.private } : {}),
  };
}
