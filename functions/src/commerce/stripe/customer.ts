import { type Locale, paths } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { z } from 'zod';
import { stripe } from '../../adapters/stripe.ts';
import { recipientOf } from '../../engagement/recipient.ts';
import { documentAt } from '../../kernel/collection.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';

const stripeCustomerSchema = z.strictObject({
  /** `cus_…` */
  customerId: z.string().max(100),
  createdAt: z.date(),
});

const customerAt = (tenantId: string, uid: string) =>
  documentAt(paths.stripeCustomer(tenantId, uid), stripeCustomerSchema);

/** The customer a person is at the payment service, or null for who never needed to be one. */
export async function knownCustomer(tenantId: string, uid: string): Promise<string | null> {
  return (await customerAt(tenantId, uid).get()).data()?.customerId ?? null;
}

/**
 * The customer a person is at the payment service: one for each tenant they buy from, so that nothing one business keeps is
 * seen or charged by another. Asked at the same time, twice or after a crash it is the same one.
 * @param given who they are, where the caller knows; else it is looked up
 * @throws Refusal('not_found') where the account is gone, Refusal('payment_unavailable')
 */
export async function customerOf(
  tenantId: string,
  uid: string,
  given?: { email: string | null; locale: Locale },
): Promise<string> {
  const known = await knownCustomer(tenantId, uid);
  if (known) return known;
  const person = given ?? (await recipientOf(uid));
  if (!person) throw new Refusal('not_found');
  const { email, locale } = person;
  const made = await stripe()
    .customers.create(
      { ...(email ? { email } : {}), preferred_locales: [locale], metadata: { tenantId, uid } },
      { idempotencyKey: `customer-${tenantId}-${uid}-${email}-${locale}` },
    )
    .catch((error: unknown) => {
      if (error instanceof Stripe.errors.StripeError) throw new Refusal('payment_unavailable');
      throw error;
    });
  try {
    await customerAt(tenantId, uid).create({ customerId: made.id, createdAt: new Date() });
    return made.id;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return (await knownCustomer(tenantId, uid)) ?? made.id;
  }
}

/** Takes a person's customer and all that is kept with it back from the payment service. Doing it again does no harm. */
export async function forgetCustomer(tenantId: string, uid: string): Promise<void> {
  const known = await knownCustomer(tenantId, uid);
  if (!known) return;
  await stripe()
    .customers.del(known)
    .catch((error: unknown) => {
      const gone = error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404;
      if (!gone) throw error;
    });
  await customerAt(tenantId, uid).delete();
}
