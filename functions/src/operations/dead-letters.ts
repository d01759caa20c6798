import { DAY, paths } from '@evergrow/domain/kernel';
import { deadLetterSchema, outboxEntrySchema } from '@evergrow/domain/operations';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { workOutbox } from './outbox-worker.ts';

/** Effects that failed for good, the latest first. */
export async function listDeadLetters(tenantId: string, cursor: string | undefined) {
  const letters = collectionAt(paths.deadLetters(tenantId), deadLetterSchema);
  const page = await readPage(letters, [{ field: 'diedAt', direction: 'desc' }], cursor);
  const items = page.items.map((item) => {
    const { event, attempts, lastError, diedAt } = item.data();
    return { id: item.id, type: event.type, attempts, lastError, diedAt: diedAt.toISOString() };
  });
  return { items, nextCursor: page.nextCursor };
}

/**
 * Tries a dead letter once more, now. If it fails again, it is back in the list.
 * The count of attempts goes on, because each attempt is done by whoever claims its number first.
 * @throws Refusal('not_found')
 */
export async function redriveDeadLetter(
  tenantId: string,
  id: string,
  by: { actor: string; requestId: string },
  now: Date,
): Promise<{ delivered: boolean }> {
  const letterAt = documentAt(paths.deadLetter(tenantId, id), deadLetterSchema);
  const entryAt = documentAt(paths.outboxEvent(tenantId, id), outboxEntrySchema);
  await db().runTransaction(async (transaction) => {
    const letter = (await transaction.get(letterAt)).data();
    if (!letter) throw new Refusal('not_found');
    transaction.set(entryAt, {
      event: letter.event,
      state: 'pending',
      attempts: letter.attempts,
      nextAttemptAt: now,
      lastError: letter.lastError,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * DAY),
    });
    transaction.delete(letterAt);
    audit(transaction, tenantId, { action: 'deadLetter.redriven', target: `outbox/${id}`, ...by }, now);
  });
  await workOutbox(tenantId, id, now);
  return { delivered: (await entryAt.get()).data()?.state === 'done' };
}
