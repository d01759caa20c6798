import { MINUTE, paths } from '@evergrow/domain/kernel';
import {
  deadLetterSchema,
  maxAttempts,
  type OutboxEntry,
  outboxEntrySchema,
  retryDelay,
} from '@evergrow/domain/operations';
import { collectionGroupOf, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { processedAt, processedNote } from '../kernel/processed.ts';
import { tenantById } from '../tenancy/tenant-store.ts';
import { bringAbout } from './effects.ts';

/** Longer than any effect takes: an attempt that has not ended by then died, and the schedule makes the next. */
const attemptTakes = 2 * MINUTE;

/**
 * Makes one attempt at an event's effect. Failing, it waits and is tried again by the schedule, five times in all; then it
 * becomes a dead letter that an admin sees and can drive again.
 */
export async function workOutbox(tenantId: string, eventId: string, now: Date): Promise<void> {
  const reference = documentAt(paths.outboxEvent(tenantId, eventId), outboxEntrySchema);
  const entry = (await reference.get()).data();
  if (entry?.state !== 'pending' || entry.nextAttemptAt > now) return;
  if (!(await takeAttempt(tenantId, eventId, entry, now))) return;
  try {
    const tenant = await tenantById(tenantId);
    if (tenant) await bringAbout({ tenantId, tenant, eventId, now }, entry.event);
    await reference.update({ state: 'done', attempts: entry.attempts + 1, lastError: null });
  } catch (error) {
    await noteFailure(tenantId, eventId, entry, error, now);
  }
}

async function takeAttempt(
  tenantId: string,
  eventId: string,
  entry: OutboxEntry,
  now: Date,
): Promise<boolean> {
  const attempt = entry.attempts + 1;
  const batch = db().batch();
  batch.create(processedAt(tenantId, `${eventId}_${attempt}`), processedNote(now));
  batch.update(documentAt(paths.outboxEvent(tenantId, eventId), outboxEntrySchema), {
    attempts: attempt,
    nextAttemptAt: new Date(now.getTime() + attemptTakes),
  });
  try {
    await batch.commit();
    return true;
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
}

async function noteFailure(
  tenantId: string,
  eventId: string,
  entry: OutboxEntry,
  error: unknown,
  now: Date,
): Promise<void> {
  const attempts = entry.attempts + 1;
  const facts = errorFacts(error);
  const lastError = [facts.error, facts.errorCode].filter(Boolean).join(' ').slice(0, 300);
  log('ERROR', 'effect failed', { tenant: tenantId, eventId, type: entry.event.type, attempts, ...facts });
  const dead = attempts >= maxAttempts;
  const batch = db().batch();
  batch.update(documentAt(paths.outboxEvent(tenantId, eventId), outboxEntrySchema), {
    state: dead ? 'dead' : 'pending',
    nextAttemptAt: new Date(now.getTime() + retryDelay(attempts)),
    lastError,
  });
  if (dead) {
    const letter = { event: entry.event, attempts, lastError, diedAt: now };
    batch.set(documentAt(paths.deadLetter(tenantId, eventId), deadLetterSchema), letter);
  }
  await batch.commit();
}

/** Tries again what is due, over all tenants; run by a schedule. */
export async function retryOutbox(now: Date): Promise<number> {
  const due = await collectionGroupOf('outbox', outboxEntrySchema)
    .where('state', '==', 'pending')
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .limit(100)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (tenantId) await workOutbox(tenantId, found.id, now);
  }
  return due.size;
}
