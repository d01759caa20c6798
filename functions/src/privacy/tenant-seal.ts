import { openBytes, sealBytes } from './aes-gcm.ts';
import { tenantKeys } from './tenant-keys.ts';

const aad = (tenantId: string, purpose: string) => `${tenantId}|tenant-seal|${purpose}|1`;

/**
 * A short text under the tenant's own key, as one string: for what must be read again but not by who reads the
 * database.
 * @param purpose what it is for, e.g. `invitation/abc/email`: it opens for nothing else
 */
export async function sealForTenant(tenantId: string, purpose: string, text: string): Promise<string> {
  const { dataKey } = await tenantKeys(tenantId);
  const { nonce, ciphertext } = sealBytes(dataKey, Buffer.from(text), aad(tenantId, purpose));
  return `${nonce}.${ciphertext}`;
}

/** @throws when it was sealed by another tenant or for another purpose */
export async function openForTenant(tenantId: string, purpose: string, sealed: string): Promise<string> {
  const { dataKey } = await tenantKeys(tenantId);
  const [nonce = '', ciphertext = ''] = sealed.split('.');
  return Buffer.from(openBytes(dataKey, { nonce, ciphertext }, aad(tenantId, purpose))).toString('utf8');
}
