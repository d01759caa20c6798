import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';

/** Adds what a model's answer cost to the tenant's day. */
export async function meterTokens(tenantId: string, tokens: number, now: Date): Promise<void> {
  if (tokens === 0) return;
  const batch = db().batch();
  measure(batch, tenantId, { modelTokens: tokens }, now);
  await batch.commit();
}
