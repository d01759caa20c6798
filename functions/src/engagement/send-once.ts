import { isLostRace } from '../kernel/optimistic.ts';
import { processedAt, processedNote } from '../kernel/processed.ts';

/**
 * Sends what `id` names unless it was sent before. A process that dies between sending and noting it sends again: better a
 * confirmation twice than never.
 */
export async function sendAtLeastOnce(
  tenantId: string,
  id: string,
  now: Date,
  send: () => Promise<unknown>,
): Promise<void> {
  const note = processedAt(tenantId, id);
  if ((await note.get()).exists) return;
  await send();
  await note.set(processedNote(now));
}

/**
 * Sends what `id` names, noting it first: a process that dies in between never sends it. What the service refused can be
 * tried again. For messages that cost money and are worth little when they come late.
 */
export async function sendAtMostOnce(
  tenantId: string,
  id: string,
  now: Date,
  send: () => Promise<unknown>,
): Promise<void> {
  const note = processedAt(tenantId, id);
  try {
    await note.create(processedNote(now));
  } catch (error) {
    if (isLostRace(error)) return;
    throw error;
  }
  try {
    await send();
  } catch (error) {
    await note.delete();
    throw error;
  }
}
