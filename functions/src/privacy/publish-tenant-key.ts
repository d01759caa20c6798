import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { documentAt } from '../kernel/collection.ts';
import { createTenantKeys } from './tenant-keys.ts';

/**
 * Sees to it that a tenant has keys and that its document says where intakes are sealed to, however it came to be:
 * through the API they are there before the tenant, imported tenants get them here.
 */
export async function publishTenantKey(tenantId: string): Promise<void> {
  const reference = documentAt(paths.tenant(tenantId), tenantSchema);
  const tenant = (await reference.get()).data();
  if (!tenant) return;
  const intakeKey = await createTenantKeys(tenantId);
  const { keyId, publicKey } = tenant.intakeKey;
  if (keyId === intakeKey.keyId && publicKey === intakeKey.publicKey) return;
  await reference.update({ intakeKey });
}
