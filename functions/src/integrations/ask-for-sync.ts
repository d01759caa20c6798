import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { sha256 } from '../kernel/random.ts';

/** Has a connected calendar read by the outbox. The same word twice leads to one reading. */
export async function askForSync(
  tenantId: string,
  asked: { connectionId: string; anew?: true },
  word: string,
  now: Date,
): Promise<void> {
  const id = word.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 120);
  const batch = db().batch();
  tell(batch, tenantId, { type: 'calendar.sync', ...asked }, now, id);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}

/** Has all of it read again, for a change to an event of ours that nobody has followed; `etag` names the change. */
export const askToReadAnew = (
  tenantId: string,
  connectionId: string,
  etag: string,
  now: Date,
): Promise<void> =>
  askForSync(
    tenantId,
    { connectionId, anew: true },
    `anew_${sha256(`${connectionId}|${etag}`).slice(0, 40)}`,
    now,
  );
