import { fileStorage } from '@evergrow/domain/commerce/files';
import type { Storage } from 'firebase-admin/storage';
import type { TenantPlan } from '../plan/tenant-plan.ts';
import { fewAtOnce } from './few-at-once.ts';

/** Stores what buyers of the shops download where the server looks for it. */
export async function writeFiles(
  bucket: ReturnType<Storage['bucket']>,
  tenants: readonly TenantPlan[],
): Promise<void> {
  const contents = tenants.flatMap(({ tenantId, shop }) =>
    (shop?.contents ?? []).map((content) => ({ tenantId, ...content })),
  );
  await fewAtOnce(contents, ({ tenantId, fileId, versionId, bytes }) =>
    bucket.file(fileStorage.version(tenantId, fileId, versionId)).save(bytes, { resumable: false }),
  );
}
