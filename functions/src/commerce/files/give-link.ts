import {
  type DownloadLink,
  downloadsId,
  downloadsSchema,
  type GivenLink,
} from '@evergrow/domain/commerce/files';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { signLink } from './download-link.ts';
import { handedOver } from './send-file.ts';

/**
 * A link to what somebody has, given to them alone. It counts as a download when it is used, not before.
 * @throws Refusal('not_found' | 'not_entitled' | 'download_limit')
 */
export async function giveLink(
  of: Pick<DownloadLink, 'tenantId' | 'entitlementId' | 'fileId' | 'versionId'>,
  uid: string,
  now: Date,
): Promise<GivenLink> {
  const { most } = await handedOver(of, uid, now);
  if (most !== null) {
    const counted = await documentAt(paths.download(of.tenantId, downloadsId(of)), downloadsSchema).get();
    if ((counted.data()?.count ?? 0) >= most) throw new Refusal('download_limit');
  }
  return await signLink(of, now);
}
