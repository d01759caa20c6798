import { paths } from '@evergrow/domain/kernel';
import type { Firestore } from 'firebase-admin/firestore';

/** Who has cards kept with which business, the one that is offered first last. */
const kept = [
  { tenantId: 'pixelpantry', uid: 'pixelpantry-client', cards: ['pm_card_mastercard', 'pm_card_visa'] },
] as const;

/** Asks the local Stripe as its SDK does; the same of two seeds of one day is done once. */
async function ask(base: string, path: string, fields: Record<string, string>, key: string): Promise<string> {
  const response = await fetch(`${base}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_seed', 'idempotency-key': `seed-${key}` },
    body: new URLSearchParams(fields),
  });
  if (!response.ok) throw new Error(`the local Stripe refused a kept card: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

/**
 * Lets a demo client have cards kept, to pay with by one press. Does nothing where there is no stand-in: a real Stripe
 * keeps no cards of people who do not exist.
 * @param base address of the stand-ins
 */
export async function writeCards(
  firestore: Firestore,
  base: string | undefined,
  tenants: readonly { readonly tenantId: string }[],
  now: Date,
): Promise<void> {
  if (!base) return;
  for (const { tenantId, uid, cards } of kept) {
    if (!tenants.some((tenant) => tenant.tenantId === tenantId)) continue;
    const about = {
      email: `${tenantId}.client@example.com`,
      'metadata[tenantId]': tenantId,
      'metadata[uid]': uid,
    };
    const customer = await ask(base, 'customers', about, uid);
    let first = '';
    for (const card of cards) {
      first = await ask(base, `payment_methods/${card}/attach`, { customer }, `${uid}-${card}`);
    }
    const preferred = { 'invoice_settings[default_payment_method]': first };
    await ask(base, `customers/${customer}`, preferred, `${uid}-first`);
    await firestore.doc(paths.stripeCustomer(tenantId, uid)).set({ customerId: customer, createdAt: now });
  }
}
