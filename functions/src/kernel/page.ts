import { pageSize } from '@evergrow/domain/kernel';
import { FieldPath, type Query, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** A field a list is sorted by. The document's id always comes last and decides between equals. */
export type Order = { field: string; direction: 'asc' | 'desc' };

export type Page<T> = { items: QueryDocumentSnapshot<T>[]; nextCursor: string | null };

const positionSchema = z
  .array(
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      /** A Timestamp: a Date would lose what is below a millisecond, and with it the place in the list. */
      z.strictObject({ s: z.number().int(), n: z.number().int().min(0).max(999_999_999) }),
    ]),
  )
  .min(1)
  .max(5);
type Position = z.infer<typeof positionSchema>;

/**
 * One page of `query` in the given order: at most `size` documents, and one read more to know whether others follow.
 * @throws Refusal('invalid_request') when the cursor is not one of ours
 */
export async function readPage<T>(
  query: Query<T>,
  order: readonly Order[],
  cursor: string | undefined,
  size = pageSize,
): Promise<Page<T>> {
  const direction = order.at(-1)?.direction ?? 'asc';
  const sorted = order
    .reduce((sofar, by) => sofar.orderBy(by.field, by.direction), query)
    .orderBy(FieldPath.documentId(), direction);
  const start = cursor === undefined ? sorted : sorted.startAfter(...positionOf(cursor, order.length + 1));
  const { docs } = await start.limit(size + 1).get();
  const items = docs.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: docs.length > size && last ? cursorAfter(last, order) : null };
}

/** Any cursor as an opaque text; the counterpart of `readCursor`. */
export const writeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** @throws Refusal('invalid_request') when `cursor` does not hold `length` values */
export function readCursor(cursor: string, length: number): Position {
  try {
    const position = positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (position.length === length) return position;
  } catch {
    // Answered below like any other cursor that is not ours.
  }
  throw foreignCursor();
}

const foreignCursor = () =>
  new Refusal('invalid_request', undefined, [{ path: 'cursor', message: 'not a cursor of this list' }]);

function cursorAfter<T>(snapshot: QueryDocumentSnapshot<T>, order: readonly Order[]): string {
  const values = order.map(({ field }) => {
    const value: unknown = snapshot.get(field);
    return value instanceof Timestamp ? { s: value.seconds, n: value.nanoseconds } : value;
  });
  return writeCursor(positionSchema.parse([...values, snapshot.id]));
}

function positionOf(cursor: string, length: number): unknown[] {
  const position = readCursor(cursor, length);
  const id = position.at(-1);
  if (typeof id !== 'string' || !/^[^/]{1,1500}$/.test(id)) throw foreignCursor();
  return position.map((value) =>
    typeof value === 'object' && value !== null ? new Timestamp(value.s, value.n) : value,
  );
}
