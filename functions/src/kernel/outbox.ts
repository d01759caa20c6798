import { DAY, paths } from '@evergrow/domain/kernel';
import { type OutboxEvent, outboxEntrySchema } from '@evergrow/domain/operations';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from './collection.ts';
import { newId } from './random.ts';

type Writer = Pick<WriteBatch, 'create'>;

/**
 * Adds an event to the commit that changes the state it tells of. With a deterministic `id` the commit fails
 * when the event was written before, which makes the whole commit happen once.
 */
export function tell(writer: Writer, tenantId: string, event: OutboxEvent, now: Date, id = newId()): void {
  writer.create(documentAt(paths.outboxEvent(tenantId, id), outboxEntrySchema), {
    event,
    state: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    lastError: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 30 * DAY),
  });
}
