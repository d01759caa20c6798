import type { Locale } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { stripe } from '../../adapters/stripe.ts';
import { environment } from '../../kernel/environment.ts';
import { askingStripe } from './asking-stripe.ts';
import { holdOwnSubscription } from './subscription-store.ts';

/**
 * The payment service's own page on which a card is changed and invoices are looked at.
 * @throws Refusal('not_found' | 'payment_unavailable')
 */
export async function openPortal(
  tenantId: string,
  tenant: Tenant,
  subscriptionId: string,
  { uid, locale }: { uid: string; locale: Locale },
  why: 'card' | 'all',
): Promise<{ url: string }> {
  const { data } = await holdOwnSubscription(tenantId, uid, subscriptionId);
  const session = await askingStripe(() =>
    stripe().billingPortal.sessions.create({
      customer: data.stripe.customerId,
      locale,
      return_url: `${environment().PUBLIC_URL}/t/${tenant.slug}/subscriptions`,
      ...(why === 'card' ? { flow_data: { type: 'payment_method_update' as const } } : {}),
    }),
  );
  return { url: session.url };
}
