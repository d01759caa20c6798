import { paths } from '@evergrow/domain/kernel';
import { clientTermsSchema } from '@evergrow/domain/pricing';
import { documentAt } from '../kernel/collection.ts';

/** Whether this client pays no tax here. */
export async function isTaxExempt(tenantId: string, clientUid: string): Promise<boolean> {
  const terms = (await documentAt(paths.clientTerms(tenantId, clientUid), clientTermsSchema).get()).data();
  return terms?.taxExempt ?? false;
}
