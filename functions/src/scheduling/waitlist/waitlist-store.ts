import { paths } from '@evergrow/domain/kernel';
import { type WaitlistEntry, type WaitlistEntryView, waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Held } from '../booking-store.ts';

export const entryAt = (tenantId: string, entryId: string) =>
  documentAt(paths.waitlistEntry(tenantId, entryId), waitlistEntrySchema);

export const entriesOf = (tenantId: string) =>
  collectionAt(paths.waitlistEntries(tenantId), waitlistEntrySchema);

/** @throws Refusal('not_found') */
export async function holdEntry(tenantId: string, entryId: string): Promise<Held<WaitlistEntry>> {
  const reference = entryAt(tenantId, entryId);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id: entryId, data, version: snapshot.updateTime, reference };
}

export const entryView = (id: string, entry: WaitlistEntry): WaitlistEntryView => ({
  id,
  status: entry.status,
  offeringId: entry.offeringId,
  addOnIds: entry.addOnIds,
  format: entry.format,
  providerId: entry.providerId,
  from: entry.from,
  to: entry.to,
  hours: entry.hours,
  timeZone: entry.timeZone,
  offeringTitle: entry.offeringTitle,
  providerName: entry.providerName,
  offer: entry.offer && {
    ...entry.offer,
    start: entry.offer.start.toISOString(),
    end: entry.offer.end.toISOString(),
    expiresAt: entry.offer.expiresAt.toISOString(),
  },
});
