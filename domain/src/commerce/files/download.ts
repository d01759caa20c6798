import { z } from 'zod';
import { DAY, idSchema, MINUTE, type Millis, ok, type Result, refuse } from '../../kernel/index.ts';

/** How long a link can be opened. */
export const linkLife: Millis = 15 * MINUTE;
/** How long a download that was begun can be continued from where it broke off. */
export const continuedFor: Millis = DAY;
/** Begun downloads that are remembered; the oldest go first. */
const rememberedStarts = 50;

/** What a link gives: to whom by which entitlement, which version of which file, until when it can be opened. `ticket` is the one download it is for. */
export const downloadLinkSchema = z.strictObject({
  tenantId: idSchema,
  entitlementId: idSchema,
  fileId: idSchema,
  versionId: idSchema,
  ticket: idSchema,
  /** Milliseconds. */
  expires: z.number().int(),
});
export type DownloadLink = z.infer<typeof downloadLinkSchema>;

/** `downloads/{entitlementId}_{versionId}`: how often one version was downloaded with one entitlement. Written by the server. */
export const downloadsSchema = z.strictObject({
  entitlementId: idSchema,
  clientUid: idSchema,
  fileId: idSchema,
  versionId: idSchema,
  count: z.number().int().min(0),
  /** The latest downloads, each by its ticket. */
  starts: z.array(z.strictObject({ ticket: idSchema, at: z.date() })).max(rememberedStarts),
  updatedAt: z.date(),
});
export type Downloads = z.infer<typeof downloadsSchema>;

export const downloadsId = ({
  entitlementId,
  versionId,
}: Pick<DownloadLink, 'entitlementId' | 'versionId'>) => `${entitlementId}_${versionId}`;

type Asked = Pick<DownloadLink, 'ticket' | 'expires'> & {
  /** Whether it goes on from where it broke off: from a later byte than the first. */
  continues: boolean;
};

/**
 * What becomes of the count when bytes are asked for with a link. A download counts when its link is first used; whatever
 * is asked with the same link after that belongs to it, and can be continued for a day, so that a broken line costs
 * nothing. `unchanged`: it was counted before.
 */
export function countDownload(
  before: Downloads,
  { ticket, expires, continues }: Asked,
  most: number | null,
  now: Date,
): Result<Downloads | 'unchanged', 'download_expired' | 'download_limit'> {
  const start = before.starts.find((one) => one.ticket === ticket);
  const isOpen = now.getTime() < expires;
  if (start) {
    const goesOn = continues && now.getTime() < start.at.getTime() + continuedFor;
    return isOpen || goesOn ? ok('unchanged') : refuse('download_expired');
  }
  if (!isOpen) return refuse('download_expired');
  if (most !== null && before.count >= most) return refuse('download_limit');
  const starts = [...before.starts, { ticket, at: now }].slice(-rememberedStarts);
  return ok({ ...before, count: before.count + 1, starts, updatedAt: now });
}

/** How often it can still be downloaded; null: as often as they like. */
export const downloadsLeft = (count: number, most: number | null): number | null =>
  most === null ? null : Math.max(0, most - count);
