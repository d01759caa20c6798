import { createHmac } from 'node:crypto';
import { normalizeEmail } from '@evergrow/domain/tenancy';
import { tenantKeys } from './tenant-keys.ts';

async function keyed(tenantId: string, purpose: string, value: string): Promise<string> {
  const { pseudonymKey } = await tenantKeys(tenantId);
  return createHmac('sha256', pseudonymKey).update(`${purpose}|${value}`).digest('hex');
}

/** The name a person's profile and matches are filed under: HMAC-SHA-256, without the tenant's key no way back. */
export const pseudonymOf = (tenantId: string, uid: string): Promise<string> =>
  keyed(tenantId, 'subject', uid);

/** What a licence key is found by: without the tenant's key nobody can try keys on a copy of the database. */
export const licenceKeyHash = (tenantId: string, filed: string): Promise<string> =>
  keyed(tenantId, 'licence', filed);

/** What proves that we gave out a link to a file, and what it is for. */
export const downloadSignature = (tenantId: string, link: string): Promise<string> =>
  keyed(tenantId, 'download', link);

/** What proves that a link in a mail about a cart is ours, and whose cart it is about. */
export const cartSignature = (tenantId: string, link: string): Promise<string> =>
  keyed(tenantId, 'cart', link);

/** What stands for an e-mail address where it must be recognised but not known. One per address and tenant. */
export const emailHash = (tenantId: string, email: string): Promise<string> =>
  keyed(tenantId, 'email', normalizeEmail(email));
