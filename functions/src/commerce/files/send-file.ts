import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { listingSchema } from '@evergrow/domain/catalog';
import { entitlementSchema, isEntitled } from '@evergrow/domain/commerce';
import {
  comesWith,
  contentDisposition,
  countDownload,
  type DownloadLink,
  type Downloads,
  downloadsId,
  downloadsSchema,
  type FileVersion,
  mayContinue,
  readRange,
} from '@evergrow/domain/commerce/files';
import { paths } from '@evergrow/domain/kernel';
import type { Asked, BytesAnswer } from '../../api/bytes-answer.ts';
import { documentAt } from '../../kernel/collection.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { readLink } from './download-link.ts';
import { holdFile, storedVersion, versionOf } from './file-store.ts';

type Of = Pick<DownloadLink, 'tenantId' | 'entitlementId' | 'fileId' | 'versionId'>;

/** What is handed over to whom, as it stands now. */
export type Handed = { clientUid: string; version: FileVersion; most: number | null };

/**
 * The version somebody may download with what they have, as both stand now: an entitlement that ended, or is held back, gives
 * nothing from that moment on.
 * @param uid who asks; null where a link proves it
 * @throws Refusal('not_found' | 'not_entitled')
 */
export async function handedOver(
  { tenantId, entitlementId, fileId, versionId }: Of,
  uid: string | null,
  now: Date,
): Promise<Handed> {
  const [granted, held] = await Promise.all([
    documentAt(paths.entitlement(tenantId, entitlementId), entitlementSchema).get(),
    holdFile(tenantId, fileId),
  ]);
  const entitlement = granted.data();
  if (!entitlement || (uid !== null && entitlement.clientUid !== uid)) throw new Refusal('not_found');
  const version = held && versionOf(held.file, versionId);
  if (!held || version?.state !== 'ready' || !comesWith(held.file, entitlement))
    throw new Refusal('not_found');
  if (!isEntitled(entitlement, now.getTime())) throw new Refusal('not_entitled');
  return { clientUid: entitlement.clientUid, version, most: await mostOf(tenantId, entitlement.offeringId) };
}

/** How often a purchase may download each version; null: as often as they like. */
async function mostOf(tenantId: string, offeringId: string): Promise<number | null> {
  const listing = (await documentAt(paths.listing(tenantId, offeringId), listingSchema).get()).data();
  return listing && listing.delivery.by !== 'none' ? listing.delivery.maxDownloads : null;
}

/** Counts the download a link is for, once; of many at the limit's end exactly as many as are left. */
async function countOnce(link: DownloadLink, { clientUid, most }: Handed, continues: boolean, now: Date) {
  const { tenantId, entitlementId, fileId, versionId, ticket, expires } = link;
  const reference = documentAt(paths.download(tenantId, downloadsId(link)), downloadsSchema);
  await optimistically(async () => {
    const found = await reference.get();
    const before: Downloads = found.data() ?? {
      ...{ entitlementId, clientUid, fileId, versionId },
      ...{ count: 0, starts: [], updatedAt: now },
    };
    const after = decided(countDownload(before, { ticket, expires, continues }, most, now));
    if (after === 'unchanged') return;
    const { count, starts, updatedAt } = after;
    if (found.updateTime) {
      await reference.update({ count, starts, updatedAt }, { lastUpdateTime: found.updateTime });
    } else await reference.create(after);
  }, 25);
}

/** Cloud Run sends larger answers only where they do not say how long they are. */
const mostWithLength = 31 * 1024 * 1024;

/**
 * A file as it is read, no faster than it is fetched; who breaks off stops the reading. Not before Storage has answered,
 * though: its client throws past everybody when it finds its stream gone by then.
 */
export function bodyOf(source: Readable): ReadableStream<Uint8Array> {
  const body = new PassThrough();
  let answered = false;
  source.once('response', () => {
    answered = true;
  });
  source.on('error', (error) => body.destroy(error));
  const stop = () => void setImmediate(() => source.destroy());
  body.once('close', () => {
    if (answered) stop();
    else source.once('response', stop);
  });
  source.pipe(body);
  return Readable.toWeb(body) as NodeStream<Uint8Array> as ReadableStream<Uint8Array>;
}

/**
 * Answers a request for a file by its link: whole or a range of it.
 * @throws Refusal('not_found' | 'not_entitled' | 'download_expired' | 'download_limit')
 */
export async function sendFile(token: string, asked: Asked, now: Date): Promise<BytesAnswer> {
  const link = await readLink(token);
  const handed = await handedOver(link, null, now);
  const { name, bytes, sha256 } = handed.version;
  const etag = `"${sha256}"`;
  const range = mayContinue(asked.ifRange, etag) ? readRange(asked.range, bytes) : 'whole';
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    // Whatever it is, a browser saves it and runs none of it.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': contentDisposition(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  };
  if (range === 'outside') {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` }, body: null };
  }
  const { start, end } = range === 'whole' ? { start: 0, end: bytes - 1 } : range;
  const length = end - start + 1;
  if (range !== 'whole') headers['Content-Range'] = `bytes ${start}-${end}/${bytes}`;
  if (length <= mostWithLength) headers['Content-Length'] = `${length}`;
  const status = range === 'whole' ? 200 : 206;
  if (asked.method === 'HEAD') {
    if (now.getTime() >= link.expires) throw new Refusal('download_expired');
    return { status, headers, body: null };
  }
  await countOnce(link, handed, start > 0, now);
  const { tenantId, fileId, versionId } = link;
  const source = storedVersion(tenantId, fileId, versionId).createReadStream({
    start,
    end,
    validation: false,
  });
  return { status, headers, body: bodyOf(source) };
}
