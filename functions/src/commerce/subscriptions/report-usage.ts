import type { ReportUsage, Subscription, UsageView } from '@evergrow/domain/commerce/subscription';
import { MINUTE } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { processedAt, processedNote } from '../../kernel/processed.ts';
import { sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { askingStripe } from './asking-stripe.ts';
import { holdSubscription } from './subscription-store.ts';

const counts = new Set<Subscription['status']>(['trialing', 'active', 'pastDue']);

const wasSent = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && /identifier/i.test(error.message) && error.statusCode === 400;

/**
 * Counts what was used, once for each identifier however often it is sent: the payment service refuses one it knows for a
 * day, and what was counted is noted here for a month. A crash between the two is made good by sending it again.
 * @throws Refusal('not_found' | 'invalid_transition' | 'payment_unavailable') for a plan that counts nothing
 */
export async function reportUsage(
  tenantId: string,
  subscriptionId: string,
  { identifier, units }: ReportUsage,
  now: Date,
): Promise<{ identifier: string; counted: boolean }> {
  const { data } = await holdSubscription(tenantId, subscriptionId);
  const { usage } = data.terms;
  if (usage === null || !counts.has(data.status)) throw new Refusal('invalid_transition');
  const id = sha256(`${tenantId} ${subscriptionId} ${identifier}`).slice(0, 64);
  const note = processedAt(tenantId, `usage_${id}`);
  if ((await note.get()).exists) return { identifier, counted: false };
  const counted = await askingStripe(async () => {
    try {
      await stripe().billing.meterEvents.create({
        event_name: usage.event,
        identifier: id,
        payload: { stripe_customer_id: data.stripe.customerId, value: String(units) },
      });
      return true;
    } catch (error) {
      if (wasSent(error)) return false;
      throw error;
    }
  });
  await note.create(processedNote(now)).catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
  return { identifier, counted };
}

/** What was counted in the present period. @throws Refusal('invalid_transition' | 'payment_unavailable') */
export async function usageOf({
  terms,
  stripe: ids,
  periodStart,
  periodEnd,
}: Subscription): Promise<UsageView> {
  const { usage } = terms;
  if (usage === null || periodStart === null || periodEnd === null) throw new Refusal('invalid_transition');
  const from = Math.floor(periodStart.getTime() / MINUTE) * 60;
  const to = Math.ceil(periodEnd.getTime() / MINUTE) * 60;
  const used = await askingStripe(async () => {
    let sum = 0;
    const summaries = stripe().billing.meters.listEventSummaries(usage.meterId, {
      customer: ids.customerId,
      start_time: from,
      end_time: to,
    });
    for await (const { aggregated_value: value } of summaries) sum += value;
    return sum;
  });
  const { unit, included } = usage;
  return { unit, used, included, from: periodStart.toISOString(), to: periodEnd.toISOString() };
}
