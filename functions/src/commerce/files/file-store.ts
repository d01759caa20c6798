import {
  type FileVersion,
  fileStorage,
  type ProductFile,
  productFileSchema,
} from '@evergrow/domain/commerce/files';
import { paths } from '@evergrow/domain/kernel';
import type { Timestamp } from 'firebase-admin/firestore';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { bucket } from '../../visits/bucket.ts';

export const filesIn = (tenantId: string) => collectionAt(paths.productFiles(tenantId), productFileSchema);
export const fileAt = (tenantId: string, id: string) =>
  documentAt(paths.productFile(tenantId, id), productFileSchema);

/** Where a version's bytes lie. */
export const storedVersion = (tenantId: string, fileId: string, versionId: string) =>
  bucket().file(fileStorage.version(tenantId, fileId, versionId));

export type HeldFile = { file: ProductFile; version: Timestamp };

/** A file as it stands; null where there is none (any more). */
export async function holdFile(tenantId: string, id: string): Promise<HeldFile | null> {
  const found = await fileAt(tenantId, id).get();
  const file = found.data();
  return file && found.updateTime ? { file, version: found.updateTime } : null;
}

export const versionOf = (file: ProductFile, versionId: string): FileVersion | null =>
  file.versions.find(({ id }) => id === versionId) ?? null;
