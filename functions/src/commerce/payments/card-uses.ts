import type { CardUse } from '@evergrow/domain/commerce/payments';
import { paths } from '@evergrow/domain/kernel';
import { seriesSchema } from '@evergrow/domain/scheduling';
import { stripe } from '../../adapters/stripe.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { idOf } from '../stripe/id-of.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';

/**
 * What goes on being charged to which of a person's cards, as the payment service and our series say now.
 * @param defaultId the card a subscription without one of its own is charged to
 */
export async function cardUses(
  tenantId: string,
  uid: string,
  customer: string,
  defaultId: string | null,
): Promise<Map<string, CardUse>> {
  const uses = new Map<string, CardUse>();
  const series = collectionAt(paths.seriesList(tenantId), seriesSchema).where('clientUid', '==', uid);
  for await (const page of pagesOf(series)) {
    for (const found of page) {
      const { card, status } = found.data();
      if (card && status !== 'ended') uses.set(card.paymentMethodId, 'series');
    }
  }
  // Those that have ended are not among them.
  const { data: subscriptions } = await askingStripe(() =>
    stripe().subscriptions.list({ customer, limit: 100 }),
  );
  for (const { default_payment_method: own } of subscriptions) {
    const charged = idOf(own) ?? defaultId;
    if (charged !== null) uses.set(charged, 'subscription');
  }
  return uses;
}
