import { z } from 'zod';
import { timeZoneSchema } from '../kernel/index.ts';

const date = z.regexes.date.source.slice(1, -1);

/** What rules can check of a stay: they do not know all zones. */
export const stayPattern = `${date}/${date} [A-Za-z][A-Za-z0-9_+/-]{0,63}`;

const zoneOf = (stay: string): string => stay.split(' ')[1] ?? '';

/**
 * Days, both included, on which a provider's hours are meant in another zone: `2026-07-01/2026-07-14 America/New_York`.
 * One text, because rules can check a list of those.
 */
export const staySchema = z
  .string()
  .regex(new RegExp(`^${stayPattern}$`), 'such as 2026-07-01/2026-07-14 America/New_York')
  .refine((stay) => timeZoneSchema.safeParse(zoneOf(stay)).success, 'unknown time zone');
export type Stay = z.infer<typeof staySchema>;

export type StayDays = { readonly from: string; readonly to: string; readonly timeZone: string };

export const readStay = (stay: Stay): StayDays => {
  const [from = '', to = ''] = (stay.split(' ')[0] ?? '').split('/');
  return { from, to, timeZone: zoneOf(stay) };
};
export const writeStay = ({ from, to, timeZone }: StayDays): Stay => `${from}/${to} ${timeZone}`;
