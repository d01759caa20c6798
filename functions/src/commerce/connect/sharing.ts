import type { Order } from '@evergrow/domain/commerce';
import {
  type ChargeTerms,
  chargeTerms,
  type PassedOn,
  type SubscriptionChargeTerms,
  subscriptionChargeTerms,
} from '@evergrow/domain/commerce/connect';
import type Stripe from 'stripe';
import { idOf } from '../stripe/id-of.ts';
import { commissionTermsOf, payoutAccountOf } from './connect-store.ts';

/** What is paid, as far as sharing it asks. */
type Shared = Pick<Order, 'due' | 'viaMarket'> & { readonly quote: Pick<Order['quote'], 'currency'> };

/**
 * The parameters by which the payment of an order goes on to its tenant's own account, less what the platform keeps: the
 * same for `paymentIntents.create` and for the `payment_intent_data` of a payment page. None where the tenant has no
 * account that may take payments.
 */
export async function sharingOf(tenantId: string, order: Shared): Promise<Partial<ChargeTerms>> {
  const account = await payoutAccountOf(tenantId);
  if (!account?.chargesEnabled) return {};
  const money = { amount: order.due, currency: order.quote.currency };
  const terms = await commissionTermsOf(tenantId);
  return chargeTerms(account, terms, money, { viaMarket: order.viaMarket }) ?? {};
}

/** The same for the invoices of a subscription: `subscription_data` of a payment page, or a subscription itself. */
export async function subscriptionSharingOf(
  tenantId: string,
  more: { viaMarket?: boolean } = {},
): Promise<Partial<SubscriptionChargeTerms>> {
  const account = await payoutAccountOf(tenantId);
  if (!account?.chargesEnabled) return {};
  return subscriptionChargeTerms(account, await commissionTermsOf(tenantId), more) ?? {};
}

/** Whose account the money of a payment went on to, as Stripe says; null where it stayed on the platform's. */
export function passedOnOf(intent: Stripe.PaymentIntent | string | null): PassedOn | null {
  if (intent === null || typeof intent === 'string') return null;
  const accountId = idOf(intent.transfer_data?.destination ?? null);
  return accountId === null ? null : { accountId, fee: intent.application_fee_amount ?? 0 };
}
