import { type Customer, customerSchema } from '@evergrow/domain/commerce/customer';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

type By = { actor: string; requestId: string; now: Date };

export const customerAt = (tenantId: string, uid: string) =>
  documentAt(paths.customer(tenantId, uid), customerSchema);

const purpose = (uid: string) => `customer/${uid}/note`;

/** What the seller noted about a customer; empty for nothing. */
export const noteOf = async (tenantId: string, { uid, note }: Customer): Promise<string> =>
  note === null ? '' : await openForTenant(tenantId, purpose(uid), note);

/**
 * Notes something about a customer instead of what was noted; sealed, since it is about a person.
 * @throws Refusal('not_found') for who never bought anything
 */
export async function noteCustomer(
  tenantId: string,
  uid: string,
  note: string,
  { actor, requestId, now }: By,
): Promise<void> {
  const reference = customerAt(tenantId, uid);
  if (!(await reference.get()).exists) throw new Refusal('not_found');
  const batch = db().batch();
  batch.update(reference, { note: note === '' ? null : await sealForTenant(tenantId, purpose(uid), note) });
  audit(batch, tenantId, { action: 'customer.noted', actor, target: `customer/${uid}`, requestId }, now);
  await batch.commit();
}

/** What is kept of a person as a customer, for themselves: with the note in clear. Null for who never bought anything. */
export async function exportCustomer(tenantId: string, uid: string): Promise<object | null> {
  const customer = (await customerAt(tenantId, uid).get()).data();
  if (!customer) return null;
  const { nameKey: _key, boughtIn: _names, ...rest } = customer;
  return { ...rest, note: await noteOf(tenantId, customer) };
}
