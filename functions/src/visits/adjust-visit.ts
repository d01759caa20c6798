import type { Locale } from '@evergrow/domain/kernel';
import { paths } from '@evergrow/domain/kernel';
import { serviceSchema } from '@evergrow/domain/scheduling';
import {
  type AdjustmentAnswer,
  answerAdjustment,
  proposeAdjustment,
  quoteExtraTime,
} from '@evergrow/domain/visits';
import type { Acting } from '../api/membership.ts';
import { writeExtraOrder } from '../commerce/extra-order.ts';
import { documentAt } from '../kernel/collection.ts';
import { tell } from '../kernel/outbox.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { changeVisit, type HeldVisit, refuseUnlessOn } from './visit-store.ts';
import { sealWords } from './visit-words.ts';

type About = { acting: Acting; bookingId: string; actor: string; now: Date };

/** What the line of the quote is called, in the tenant's language. */
const labels: Record<Locale, (minutes: number) => string> = {
  en: (minutes) => `Extra time, ${minutes} min`,
  es: (minutes) => `Tiempo extra, ${minutes} min`,
};

/**
 * Proposes extra time to the client, priced by the server.
 * @throws Refusal('conflict' | 'limit_reached' | 'amount_overflow' | 'invalid_transition' | 'forbidden')
 */
export async function proposeExtraTime(
  { acting, bookingId, actor, now }: About,
  { minutes, reason }: { minutes: number; reason: string },
): Promise<HeldVisit> {
  const { tenantId, tenant } = acting;
  const id = newId();
  return await changeVisit(acting, bookingId, now, async (held, batch) => {
    refuseUnlessOn(held);
    const { booking } = held;
    const service = await documentAt(paths.service(tenantId, booking.offeringId), serviceSchema).get();
    const pricing = service.data()?.pricing ?? null;
    const quote = decided(quoteExtraTime(booking, pricing, minutes, labels[tenant.locale](minutes)));
    const about = { tenantId, bookingId };
    const sealed = await sealWords(about, booking.clientUid, `reason-${id}`, reason, now);
    const proposal = { id, minutes, quote, reason: sealed, proposedBy: actor };
    const visit = decided(proposeAdjustment(held.visit, proposal, now));
    tell(batch, tenantId, { type: 'visit.adjustmentProposed', bookingId }, now);
    return visit;
  });
}

/**
 * The client's yes or no to extra time, or its provider taking it back. What is accepted becomes an order of its own, in
 * the same commit: it is paid like any other.
 * @throws Refusal('not_found' | 'forbidden' | 'invalid_transition')
 */
export async function answerExtraTime(
  { acting, bookingId, now }: About,
  adjustmentId: string,
  answer: AdjustmentAnswer,
): Promise<HeldVisit> {
  return await changeVisit(acting, bookingId, now, (held, batch) => {
    const { by, visit } = held;
    const asked = visit.adjustments.find(({ id }) => id === adjustmentId);
    if (!asked) throw new Refusal('not_found');
    if ((answer === 'withdrawn') === (by === 'client')) throw new Refusal('forbidden');
    // Their word, and nobody's for them.
    if (answer !== 'withdrawn' && by !== 'client') throw new Refusal('forbidden');
    const facts = { purpose: 'adjustment', quote: asked.quote, now } as const;
    const answered = decided(answerAdjustment(visit, adjustmentId, answer, { at: now }));
    const costs = answered !== visit && answer === 'accepted' && asked.quote.total > 0;
    if (!costs) return answered;
    const { id: orderId } = writeExtraOrder(batch, acting.tenantId, held.held, facts);
    return decided(answerAdjustment(visit, adjustmentId, answer, { at: now, orderId }));
  });
}
