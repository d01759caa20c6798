import { z } from 'zod';

/** Items on a page of any list. */
export const pageSize = 20;

export const cursorQuerySchema = z.object({ cursor: z.string().max(400).optional() });

/** A page of `item`s; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** An instant in JSON: ISO 8601, UTC. */
export const instantSchema = z.iso.datetime();
