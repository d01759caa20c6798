import { z } from 'zod';
import type { OutsideEvent } from '../outside-calendars/outside-state.ts';

const timeSchema = z.strictObject({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?$/),
  timeZone: z.literal('UTC'),
});
const propertySchema = z.strictObject({
  /** `String {GUID} Name text` */
  id: z.string().regex(/^String \{[0-9a-f-]{36}\} Name [\w.-]+$/i),
  value: z.string().max(1000),
});
export const graphPatchSchema = z
  .looseObject({
    subject: z.string().max(255),
    body: z.looseObject({ contentType: z.enum(['text', 'html']), content: z.string() }),
    start: timeSchema,
    end: timeSchema,
    showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
    singleValueExtendedProperties: z.array(propertySchema),
    transactionId: z.string().max(255),
  })
  .partial();
export const graphInsertSchema = graphPatchSchema.required({ start: true, end: true });

const instant = ({ dateTime }: z.infer<typeof timeSchema>) =>
  new Date(`${dateTime.slice(0, 19)}Z`).toISOString();

/** What a request changes of the stored event. */
export function fieldsOf(body: z.infer<typeof graphPatchSchema>): Partial<OutsideEvent> {
  const properties = body.singleValueExtendedProperties;
  return {
    ...(body.subject === undefined ? {} : { summary: body.subject }),
    ...(body.body ? { description: body.body.content } : {}),
    ...(body.start ? { start: instant(body.start) } : {}),
    ...(body.end ? { end: instant(body.end) } : {}),
    ...(body.showAs ? { free: body.showAs === 'free' } : {}),
    ...(properties ? { properties: Object.fromEntries(properties.map(({ id, value }) => [id, value])) } : {}),
  };
}
