import { MINUTE, paths } from '@evergrow/domain/kernel';
import { FieldPath, FieldValue, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { collectionGroupOf, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { newId } from '../../kernel/random.ts';

/** `directories/search`: which products the search has yet to take in, and who is at it. The server's alone. */
const searchStateSchema = z.strictObject({
  /** What has changed, each with a name of its change: what changes again while it is worked on is worked on again. */
  pending: z.record(z.string(), z.string()).default({}),
  /** Who is at it, and until when nobody else has to be. */
  worker: z.string().nullable().default(null),
  leasedUntil: z.date().default(new Date(0)),
  /** Since when something waits; null where nothing does. */
  waitingSince: z.date().nullable().default(null),
});
export type Pending = Readonly<Record<string, string>>;

/** Things that are no product, and so have no id of one: a field's name may have no point. */
export const wholeShop = ':all';
export const shopItself = ':shop';
export const purchases = ':purchases';

/** Longer than a round takes: who has not come back by then has died. */
const lease = 3 * MINUTE;
/** So old a change should have been taken in. */
const patience = 5 * MINUTE;

const stateAt = (tenantId: string) => documentAt(paths.searchState(tenantId), searchStateSchema);

/** Remembers that these have changed. Costs one write, however large the shop. */
export async function noteChanges(tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  await db()
    .doc(paths.searchState(tenantId))
    .set(
      { pending: Object.fromEntries(ids.map((id) => [id, newId()])), waitingSince: now },
      { mergeFields: [...ids.map((id) => new FieldPath('pending', id)), 'waitingSince'] },
    );
}

/**
 * Puts away what is done and gives what is to be done next. Only one works on a shop at a time: null where somebody else is at
 * it, who will find what has been noted, or where nothing is left.
 */
export async function nextChanges(tenantId: string, worker: string, done: Pending): Promise<Pending | null> {
  const reference = stateAt(tenantId);
  return await db().runTransaction(async (transaction) => {
    const state = (await transaction.get(reference)).data();
    if (!state) return null;
    const now = Date.now();
    if (state.worker !== worker && state.leasedUntil.getTime() > now) return null;
    const isDone = ([id, change]: [string, string]) => done[id] === change;
    const left = Object.fromEntries(Object.entries(state.pending).filter((entry) => !isDone(entry)));
    const finished = Object.entries(state.pending).filter(isDone);
    const gone = finished.flatMap(([id]) => [new FieldPath('pending', id), FieldValue.delete()]);
    const isOver = Object.keys(left).length === 0;
    transaction.update(
      db().doc(paths.searchState(tenantId)),
      'worker',
      isOver ? null : worker,
      'leasedUntil',
      Timestamp.fromMillis(isOver ? 0 : now + lease),
      'waitingSince',
      isOver ? null : (state.waitingSince ?? new Date(now)),
      ...gone,
    );
    return isOver ? null : left;
  });
}

/** Lets somebody else try, after a failure. */
export async function giveUp(tenantId: string, worker: string): Promise<void> {
  const reference = stateAt(tenantId);
  await db().runTransaction(async (transaction) => {
    const state = (await transaction.get(reference)).data();
    if (state?.worker !== worker) return;
    transaction.update(reference, { worker: null, leasedUntil: new Date(0) });
  });
}

/** Tenants whose changes were left lying, because who was at it died. */
export async function tenantsLeftWaiting(now: Date): Promise<string[]> {
  const found = await collectionGroupOf('directories', searchStateSchema)
    .where('waitingSince', '<=', new Date(now.getTime() - patience))
    .orderBy('waitingSince')
    .limit(50)
    .get();
  return found.docs.flatMap(({ ref }) => ref.parent.parent?.id ?? []);
}
