import type { Locale } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { type Caller, personOf } from '../api/caller.ts';
import { recipientOf } from '../engagement/recipient.ts';

export type Buyer = { uid: string; name: string; email: string; locale: Locale };

/**
 * Who is to pay, and in which language they are asked to.
 * @throws Refusal('forbidden') for an API key
 */
export async function buyerOf(caller: Caller, tenant: Tenant): Promise<Buyer> {
  const { uid, email } = personOf(caller);
  const person = await recipientOf(uid);
  return { uid, name: person?.displayName ?? '', email, locale: person?.locale ?? tenant.locale };
}
