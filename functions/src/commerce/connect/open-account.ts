import type { PayoutAccount } from '@evergrow/domain/commerce/connect';
import type { Tenant } from '@evergrow/domain/tenancy';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { environment } from '../../kernel/environment.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { versioned } from '../../kernel/versioned.ts';
import { stripeAccountAt } from '../stripe/stripe-account.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';
import { payoutAccountAt, payoutAccountOf } from './connect-store.ts';
import { disconnected, factsOf } from './sync-account.ts';

type By = { actor: string; email: string; requestId: string; now: Date };

/**
 * The tenant's own account at Stripe, made where there is none: once, however often and by however many it is asked.
 * @throws Refusal('payment_unavailable')
 */
async function accountOf(tenantId: string, tenant: Tenant, by: By): Promise<PayoutAccount> {
  const held = await versioned(payoutAccountAt(tenantId));
  if (held && held.data.disabledReason !== disconnected) return held.data;
  const { name, country, slug } = tenant;
  const made = await askingStripe(() =>
    stripe().accounts.create(
      {
        // The platform pays Stripe's fees, as it is the platform Stripe charges them to for payments that are passed on.
        controller: {
          stripe_dashboard: { type: 'express' },
          fees: { payer: 'application' },
          losses: { payments: 'application' },
        },
        country,
        ...(by.email ? { email: by.email } : {}),
        capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
        business_profile: { name, url: `${environment().PUBLIC_URL}/t/${slug}` },
        metadata: { tenantId },
      },
      { idempotencyKey: `account-${tenantId}-${held?.data.accountId ?? 'first'}` },
    ),
  );
  const { actor, requestId, now } = by;
  const account: PayoutAccount = { ...factsOf(made), createdAt: now, updatedAt: now };
  const batch = db().batch();
  batch.set(stripeAccountAt(made.id), { tenantId });
  if (held) batch.update(held.reference, { ...account }, { lastUpdateTime: held.version });
  else batch.create(payoutAccountAt(tenantId), account);
  const target = 'settings/payouts';
  audit(batch, tenantId, { action: 'payoutAccount.opened', actor, target, requestId }, now);
  try {
    await batch.commit();
    return account;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return (await payoutAccountOf(tenantId)) ?? account;
  }
}

/**
 * The page of Stripe's on which the owner says who they are, or what is still missing. It can be opened once and soon
 * ends: then it leads back to where another is asked for.
 * @throws Refusal('payment_unavailable')
 */
export async function openOnboarding(tenantId: string, tenant: Tenant, by: By): Promise<{ url: string }> {
  const { accountId } = await accountOf(tenantId, tenant, by);
  const back = `${environment().PUBLIC_URL}/w/${tenant.slug}/payouts`;
  const { url } = await askingStripe(() =>
    stripe().accountLinks.create({
      account: accountId,
      type: 'account_onboarding',
      collection_options: { fields: 'eventually_due' },
      return_url: `${back}?result=back`,
      refresh_url: `${back}?result=again`,
    }),
  );
  return { url };
}

/**
 * The owner's page at Stripe: bank account, statements, tax forms.
 * @throws Refusal('not_found' | 'payment_unavailable') before they have said who they are
 */
export async function openDashboard(tenantId: string): Promise<{ url: string }> {
  const account = await payoutAccountOf(tenantId);
  if (!account?.detailsSubmitted) throw new Refusal('not_found');
  const { url } = await askingStripe(() => stripe().accounts.createLoginLink(account.accountId));
  return { url };
}
