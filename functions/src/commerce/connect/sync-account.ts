import type { PayoutAccount } from '@evergrow/domain/commerce/connect';
import { countrySchema, currencySchema } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { versioned } from '../../kernel/versioned.ts';
import { payoutAccountAt } from './connect-store.ts';

/** What an account is called that its owner has taken away from the platform. */
export const disconnected = 'disconnected';

/** What Stripe says of an account. */
export function factsOf(found: Stripe.Account): Omit<PayoutAccount, 'createdAt' | 'updatedAt'> {
  const { currently_due: due, disabled_reason: reason } = found.requirements ?? {};
  return {
    accountId: found.id,
    chargesEnabled: found.charges_enabled,
    payoutsEnabled: found.payouts_enabled,
    detailsSubmitted: found.details_submitted,
    requirementsDue: (due ?? []).slice(0, 100).map((one) => one.slice(0, 200)),
    disabledReason: reason?.slice(0, 100) ?? null,
    country: countrySchema.safeParse(found.country).data ?? null,
    currency: currencySchema.safeParse(found.default_currency?.toUpperCase()).data ?? null,
  };
}

/** Null for an account that is no longer connected. */
async function askFor(accountId: string): Promise<Stripe.Account | null> {
  try {
    const found = await stripe().accounts.retrieve(accountId);
    return 'deleted' in found ? null : found;
  } catch (error) {
    const isGone =
      error instanceof Stripe.errors.StripeError && (error.statusCode === 403 || error.statusCode === 404);
    if (isGone) return null;
    throw error;
  }
}

/**
 * Makes what is known of a tenant's account what Stripe says now. Ours is read first and Stripe asked after, so that who
 * asked earlier never overwrites who asked later. That it may take payments, or no longer, is audited.
 * @param accountId the one that is meant; another one the tenant has meanwhile is left alone
 */
export async function syncAccount(tenantId: string, accountId: string, now: Date): Promise<void> {
  await optimistically(async () => {
    const held = await versioned(payoutAccountAt(tenantId));
    if (held?.data.accountId !== accountId) return;
    const found = await askFor(accountId);
    const off = { chargesEnabled: false, payoutsEnabled: false, disabledReason: disconnected };
    const facts = found ? factsOf(found) : { ...off, requirementsDue: [] };
    const batch = db().batch();
    batch.update(held.reference, { ...facts, updatedAt: now }, { lastUpdateTime: held.version });
    if (facts.chargesEnabled !== held.data.chargesEnabled) {
      const reason = facts.chargesEnabled ? 'on' : (facts.disabledReason ?? 'off');
      const target = 'settings/payouts';
      audit(batch, tenantId, { action: 'payoutAccount.changed', actor: 'system', target, reason }, now);
    }
    await batch.commit();
  });
}
