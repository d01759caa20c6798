import { DAY, paths } from '@evergrow/domain/kernel';
import { type OutboxEvent, outboxEntrySchema } from '@evergrow/domain/operations';
import { documentAt } from './collection.ts';
import { newId } from './random.ts';
import type { Creator } from './writer.ts';

/**
 * Adds an event to the commit that changes the state it tells of. With a deterministic `id` the commit fails
 * when the event was written before, which makes the whole commit happen once. Its effect comes no sooner than `notBefore`.
 */
export function tell(
  writer: Creator,
  tenantId: string,
  event: OutboxEvent,
  now: Date,
  id = newId(),
  notBefore = now,
): void {
  writer.create(documentAt(paths.outboxEvent(tenantId, id), outboxEntrySchema), {
    event,
    state: 'pending',
    attempts: 0,
    nextAttemptAt: notBefore,
    lastError: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 30 * DAY),
  });
}
