import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';

const recordSchema = z.strictObject({
  requestHash: z.string(),
  state: z.enum(['working', 'done']),
  /** JSON of the answer; null while working, and for answers that must not be kept. */
  answer: z.string().max(100_000).nullable(),
  startedAt: z.date(),
  expiresAt: z.date(),
});

/** How long a request that never finished blocks its key. */
const patience = 2 * MINUTE;

/**
 * Does `work` once per caller, route and key; the same request again gets the first answer.
 * A failed `work` frees the key. With `keep: false` the answer is not stored (it holds a secret), and a repeat
 * is refused as a conflict.
 * @throws Refusal('idempotency_key_missing' | 'idempotency_key_reused' | 'request_in_progress' | 'conflict')
 */
export async function once<T>(
  request: { who: string; route: string; key: string | undefined; body: unknown; keep: boolean },
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  if (!request.key || !/^[\x21-\x7e]{8,200}$/.test(request.key)) {
    throw new Refusal('idempotency_key_missing', 'Send an Idempotency-Key header of 8 to 200 characters');
  }
  const id = sha256(`${request.who}|${request.route}|${request.key}`);
  const reference = documentAt(paths.idempotencyKey(id), recordSchema);
  const requestHash = sha256(JSON.stringify(request.body ?? null));
  const fresh = {
    requestHash,
    state: 'working' as const,
    answer: null,
    startedAt: now,
    expiresAt: new Date(now.getTime() + DAY),
  };
  try {
    await reference.create(fresh);
  } catch (error) {
    if (!isLostRace(error)) throw error;
    const snapshot = await reference.get();
    const known = snapshot.data();
    if (known && known.requestHash !== requestHash) throw new Refusal('idempotency_key_reused');
    if (known?.state === 'done') {
      if (known.answer === null)
        throw new Refusal('conflict', 'This was done before; its answer is not kept');
      return JSON.parse(known.answer) as T;
    }
    if (known && known.startedAt.getTime() > now.getTime() - patience)
      throw new Refusal('request_in_progress');
    await reference.set(fresh);
  }
  try {
    const answer = await work();
    await reference.update({ state: 'done', answer: request.keep ? JSON.stringify(answer) : null });
    return answer;
  } catch (error) {
    await reference.delete();
    throw error;
  }
}
