import { createHash, type Hash } from 'node:crypto';
import {
  type FileRefusal,
  type FileVersion,
  fileLimit,
  sniffedBytes,
  sniffFile,
} from '@evergrow/domain/commerce/files';
import { type VirusScanner, virusScanner } from '../../adapters/virus-scanner.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { bucket } from '../../visits/bucket.ts';
import { filesIn, holdFile, storedVersion, versionOf } from './file-store.ts';

type Found = Pick<FileVersion, 'bytes' | 'type' | 'sha256' | 'scanned' | 'refusal'>;
type Stored = ReturnType<ReturnType<typeof bucket>['file']>;

const refused = (refusal: FileRefusal, bytes = 0): Found => ({
  bytes,
  type: '',
  sha256: '',
  scanned: false,
  refusal,
});

async function headOf(upload: Stored): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of upload.createReadStream({ start: 0, end: sniffedBytes - 1, validation: false }))
    parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The bytes as they pass by, each counted into `hash`. */
async function* hashed(upload: Stored, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of upload.createReadStream({ validation: false })) {
    hash.update(part as Buffer);
    yield part as Buffer;
  }
}

/** Looks at an upload: what it is, how large, and whether a scanner finds something. Nothing is held in memory. */
async function examine(upload: Stored, name: string, scanner: VirusScanner | null): Promise<Found> {
  const [exists] = await upload.exists();
  if (!exists) return refused('gone');
  const bytes = Number((await upload.getMetadata())[0].size);
  if (bytes === 0) return refused('empty');
  if (bytes > fileLimit) return refused('tooLarge', fileLimit);
  const type = sniffFile(name, await headOf(upload));
  if (type === null) return refused('type', bytes);
  const hash = createHash('sha256');
  if (scanner) {
    const result = await scanner.scan(hashed(upload, hash));
    if (!result.clean) return refused(result.why === 'virus' ? 'virus' : 'unscannable', bytes);
  } else for await (const _ of hashed(upload, hash));
  return { bytes, type, sha256: hash.digest('hex'), scanned: scanner !== null, refusal: null };
}

/**
 * Checks an uploaded version and offers it, or refuses it and deletes what was uploaded. A scanner that does not answer
 * leaves it as it is, to be tried again. Doing it again changes nothing.
 */
export async function checkVersion(
  tenantId: string,
  fileId: string,
  versionId: string,
  now: Date,
  scanner = virusScanner(),
): Promise<void> {
  const before = await holdFile(tenantId, fileId);
  const waiting = before && versionOf(before.file, versionId);
  if (waiting?.state !== 'checking' || waiting.upload === null) return;
  const upload = bucket().file(waiting.upload);
  const found = await examine(upload, waiting.name, scanner);
  // Copied before it is offered: what is offered is always there.
  if (found.refusal === null) await upload.copy(storedVersion(tenantId, fileId, versionId));
  const isTaken = await optimistically(async () => {
    const held = await holdFile(tenantId, fileId);
    const version = held && versionOf(held.file, versionId);
    if (!held || !version) return false;
    if (version.state !== 'checking') return true;
    const state = found.refusal === null ? ('ready' as const) : ('refused' as const);
    const checked: FileVersion = { ...version, ...found, state, upload: null };
    const versions = held.file.versions.map((one) => (one.id === versionId ? checked : one));
    const batch = db().batch();
    batch.update(
      filesIn(tenantId).doc(fileId),
      { versions, updatedAt: now },
      { lastUpdateTime: held.version },
    );
    if (state === 'ready' && version.announce && version.number > 1) {
      tell(batch, tenantId, { type: 'file.released', fileId, versionId, after: null }, now);
    }
    await batch.commit();
    return true;
  });
  // Taken off meanwhile.
  if (!isTaken) await storedVersion(tenantId, fileId, versionId).delete({ ignoreNotFound: true });
  await upload.delete({ ignoreNotFound: true });
}
