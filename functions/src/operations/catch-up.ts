import { providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { recountRating } from '../catalog/reviews/recount-rating.ts';
import { rebuildSearch } from '../catalog/search/keep-products.ts';
import { collectionAt } from '../kernel/collection.ts';
import { keepCandidate } from '../matching/keep-candidate.ts';
import { createTenantKeys } from '../privacy/tenant-keys.ts';

/**
 * Makes what triggers would have made, for data that came in without them: a restored backup, an import, the demo tenants.
 * Tenants without keys get theirs, every provider its rating, its candidate and its place in the directory, and every shop its search. Doing it again
 * changes nothing.
 */
export async function catchUp(now: Date): Promise<{ tenants: number; providers: number }> {
  const tenants = await collectionAt(paths.tenants(), tenantSchema).get();
  let count = 0;
  for (const { id: tenantId, ref } of tenants.docs) {
    const intakeKey = await createTenantKeys(tenantId);
    await ref.update({ intakeKey });
    const providers = await collectionAt(paths.providers(tenantId), providerSchema).get();
    for (const { id } of providers.docs) {
      await recountRating(tenantId, id);
      await keepCandidate(tenantId, id, now);
    }
    await rebuildSearch(tenantId, now);
    count += providers.size;
  }
  return { tenants: tenants.size, providers: count };
}
