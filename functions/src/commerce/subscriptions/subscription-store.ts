import { type Subscription, subscriptionSchema } from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Held } from '../../scheduling/booking-store.ts';

export const subscriptionsIn = (tenantId: string) =>
  collectionAt<Subscription>(paths.subscriptions(tenantId), subscriptionSchema);

/** A subscription with the version a write will insist on. @throws Refusal('not_found') */
export async function holdSubscription(tenantId: string, id: string): Promise<Held<Subscription>> {
  const reference = documentAt(paths.subscription(tenantId, id), subscriptionSchema);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id, data, reference, version: snapshot.updateTime };
}

/** @throws Refusal('not_found') for another's, as for none */
export async function holdOwnSubscription(
  tenantId: string,
  uid: string,
  id: string,
): Promise<Held<Subscription>> {
  const held = await holdSubscription(tenantId, id);
  if (held.data.clientUid !== uid) throw new Refusal('not_found');
  return held;
}
