import { ok, type Result, refuse } from '../kernel/index.ts';
import { type Adjustment, type Visit, visitLimits } from './visit.ts';

export type AdjustmentAnswer = 'accepted' | 'declined' | 'withdrawn';

/** The one that waits for the client. */
export const openAdjustment = ({ adjustments }: Pick<Visit, 'adjustments'>): Adjustment | null =>
  adjustments.find(({ status }) => status === 'proposed') ?? null;

/** Extra time the client has agreed to, in minutes. */
export const extraMinutes = ({ adjustments }: Pick<Visit, 'adjustments'>): number =>
  adjustments.filter(({ status }) => status === 'accepted').reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The visit with extra time proposed. One proposal waits at a time: another comes after an answer, or after it was
 * withdrawn.
 */
export function proposeAdjustment(
  visit: Visit,
  proposed: Pick<Adjustment, 'id' | 'minutes' | 'quote' | 'reason' | 'proposedBy'>,
  at: Date,
): Result<Visit, 'conflict' | 'limit_reached'> {
  if (openAdjustment(visit)) return refuse('conflict', 'a proposal waits for its answer');
  if (visit.adjustments.length >= visitLimits.adjustments) return refuse('limit_reached');
  const adjustment: Adjustment = {
    ...proposed,
    status: 'proposed',
    proposedAt: at,
    answeredAt: null,
    orderId: null,
  };
  return ok({ ...visit, adjustments: [...visit.adjustments, adjustment], updatedAt: at });
}

/**
 * The visit with a proposal answered by the client or taken back by the provider. The same answer again changes
 * nothing; another one is refused, since money may have followed from the first.
 * @param orderId what an accepted proposal is paid by; null where it costs nothing
 */
export function answerAdjustment(
  visit: Visit,
  id: string,
  answer: AdjustmentAnswer,
  { at, orderId = null }: { at: Date; orderId?: string | null },
): Result<Visit, 'not_found' | 'invalid_transition'> {
  const found = visit.adjustments.find((each) => each.id === id);
  if (!found) return refuse('not_found');
  if (found.status === answer) return ok(visit);
  if (found.status !== 'proposed') return refuse('invalid_transition', `it was ${found.status}`);
  const answered: Adjustment = { ...found, status: answer, answeredAt: at, orderId };
  return ok({
    ...visit,
    adjustments: visit.adjustments.map((each) => (each.id === id ? answered : each)),
    updatedAt: at,
  });
}
