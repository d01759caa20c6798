import type { Money } from '../../kernel/index.ts';
import { type CommissionTerms, commissionOf } from './commission.ts';
import type { PayoutAccount } from './payout-account.ts';

/** How a payment is shared, by Stripe's names. */
export interface ChargeTerms {
  /** Minor units; left out where the platform keeps nothing. */
  readonly application_fee_amount?: number;
  readonly transfer_data: { readonly destination: string };
  readonly on_behalf_of: string;
}

/** What a tenant's account says of whether it can be paid. */
type Able = Pick<PayoutAccount, 'accountId' | 'chargesEnabled'>;

/** Whether payments go on to a tenant's own account. */
export const canCharge = <A extends Able>(account: A | null): account is A =>
  account?.chargesEnabled === true;

/**
 * How a single payment is shared between a tenant's account and the platform. Null where the tenant has no account that
 * may take payments: then all of it stays on the platform's, as if there were no accounts.
 * @param viaMarket minor units of it that were found in the directory of all businesses
 */
export function chargeTerms(
  account: Able | null,
  commission: CommissionTerms,
  amount: Money,
  { viaMarket = 0 }: { readonly viaMarket?: number } = {},
): ChargeTerms | null {
  if (!canCharge(account)) return null;
  const fee = commissionOf(commission, amount, viaMarket);
  const { accountId } = account;
  return {
    ...(fee > 0 ? { application_fee_amount: fee } : {}),
    transfer_data: { destination: accountId },
    on_behalf_of: accountId,
  };
}

/** The same of a subscription, whose invoices are not known yet: in percent, without the fixed part. */
export interface SubscriptionChargeTerms extends Omit<ChargeTerms, 'application_fee_amount'> {
  readonly application_fee_percent?: number;
}

/** How the invoices of a subscription are shared; null as for single payments. */
export function subscriptionChargeTerms(
  account: Able | null,
  { points, marketPoints }: CommissionTerms,
  { viaMarket = false }: { readonly viaMarket?: boolean } = {},
): SubscriptionChargeTerms | null {
  if (!canCharge(account)) return null;
  const percent = (viaMarket ? marketPoints : points) / 100;
  const { accountId } = account;
  return {
    ...(percent > 0 ? { application_fee_percent: percent } : {}),
    transfer_data: { destination: accountId },
    on_behalf_of: accountId,
  };
}
