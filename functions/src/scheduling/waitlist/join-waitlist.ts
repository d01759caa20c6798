import { offeredBy, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { checkWish, type WaitlistEntryView, type Wish } from '@evergrow/domain/scheduling';
import type { Member } from '@evergrow/domain/tenancy';
import { documentAt } from '../../kernel/collection.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { newId } from '../../kernel/random.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { readServiceFacts } from '../service-facts.ts';
import { entriesOf, entryAt, entryView, holdEntry } from './waitlist-store.ts';

/** Lines one client may stand in at a time. */
const mostWishes = 10;

/**
 * Puts a client in line.
 * @throws Refusal('offering_not_found' | 'provider_not_found' | 'provider_unavailable' | 'invalid_request' |
 *   'limit_reached')
 */
export async function joinWaitlist(
  tenantId: string,
  member: Member,
  wish: Wish,
  now: Date,
): Promise<WaitlistEntryView> {
  const { to } = decided(checkWish(wish, now.getTime()));
  const facts = await readServiceFacts(tenantId, wish.offeringId);
  if (facts.service.atClient || facts.service.pricing) {
    throw new Refusal('invalid_request', 'A visit is priced by the home: ask for a quote instead');
  }
  const providerName =
    wish.providerId === null ? null : await nameOf(tenantId, facts.offering, wish.providerId);
  const standing = await entriesOf(tenantId)
    .where('clientUid', '==', member.uid)
    .where('status', 'in', ['waiting', 'offered'])
    .limit(mostWishes)
    .get();
  if (standing.size >= mostWishes) {
    throw new Refusal('limit_reached', `You are waiting for ${mostWishes} things already`);
  }
  const id = newId();
  const entry = {
    ...wish,
    status: 'waiting' as const,
    clientUid: member.uid,
    clientName: member.displayName,
    offeringTitle: facts.offering.title,
    providerName,
    offer: null,
    passed: [],
    createdAt: now,
    updatedAt: now,
    expiresAt: new Date(to),
  };
  await entryAt(tenantId, id).create(entry);
  return entryView(id, entry);
}

async function nameOf(
  tenantId: string,
  offering: Parameters<typeof offeredBy>[0],
  providerId: string,
): Promise<string> {
  const provider = (await documentAt(paths.provider(tenantId, providerId), providerSchema).get()).data();
  if (!provider?.published) throw new Refusal('provider_not_found');
  if (!offeredBy(offering, providerId)) throw new Refusal('provider_unavailable');
  return provider.displayName;
}

/**
 * Takes a client out of line. A time held for them is theirs to release first, and goes to the next then.
 * @returns the booking of the offer that was held, to be released
 * @throws Refusal('not_found')
 */
export async function leaveWaitlist(
  tenantId: string,
  member: Member,
  entryId: string,
  now: Date,
): Promise<{ view: WaitlistEntryView; heldBookingId: string | null }> {
  return await optimistically(async () => {
    const held = await holdEntry(tenantId, entryId);
    const entry = held.data;
    if (entry.clientUid !== member.uid) throw new Refusal('not_found');
    if (entry.status !== 'waiting' && entry.status !== 'offered') {
      return { view: entryView(entryId, entry), heldBookingId: null };
    }
    const left = { ...entry, status: 'left' as const, offer: null, updatedAt: now };
    await held.reference.update({ ...left }, { lastUpdateTime: held.version });
    return { view: entryView(entryId, left), heldBookingId: entry.offer?.bookingId ?? null };
  });
}
