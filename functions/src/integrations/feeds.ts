import {
  type CalendarFeed,
  calendarFeedSchema,
  type FeedSide,
  feedHolderSchema,
} from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newToken, sha256 } from '../kernel/random.ts';

type Person = { tenantId: string; uid: string; side: FeedSide };
type By = { actor: string; requestId: string };

const holderAt = ({ tenantId, side, uid }: Person) =>
  documentAt(paths.feedHolder(tenantId, side, uid), feedHolderSchema);
const feedAt = (tokenHash: string) => documentAt(paths.calendarFeed(tokenHash), calendarFeedSchema);
const targetOf = ({ side, uid }: Person) => `feed/${side}/${uid}`;

/** When the person's feed was made; null when they have none. */
export async function feedSince(person: Person): Promise<Date | null> {
  return (await holderAt(person).get()).data()?.createdAt ?? null;
}

/**
 * Makes a feed and ends the one before. Its address is given back this once: only a hash of it is kept. Two at once
 * agree on the one committed last.
 */
export async function renewFeed(
  person: Person,
  by: By,
  now: Date,
): Promise<{ url: string; createdAt: Date }> {
  const token = newToken();
  await optimistically(async () => {
    const held = await holderAt(person).get();
    const before = held.data();
    const batch = db().batch();
    const holder = { tokenHash: sha256(token), createdAt: now };
    if (before && held.updateTime) {
      batch.update(holderAt(person), holder, { lastUpdateTime: held.updateTime });
      batch.delete(feedAt(before.tokenHash));
    } else {
      batch.create(holderAt(person), holder);
    }
    batch.create(feedAt(holder.tokenHash), { ...person, createdAt: now });
    audit(batch, person.tenantId, { action: 'feed.created', target: targetOf(person), ...by }, now);
    await batch.commit();
  });
  return { url: `${environment().PUBLIC_URL}/v1/calendar-feeds/${token}.ics`, createdAt: now };
}

/** Ends the person's feed: its address leads nowhere from now on. Without one nothing happens. */
export async function revokeFeed(person: Person, by: By, now: Date): Promise<void> {
  await optimistically(async () => {
    const held = await holderAt(person).get();
    const before = held.data();
    if (!before || !held.updateTime) return;
    const batch = db().batch();
    batch.delete(holderAt(person), { lastUpdateTime: held.updateTime });
    batch.delete(feedAt(before.tokenHash));
    audit(batch, person.tenantId, { action: 'feed.revoked', target: targetOf(person), ...by }, now);
    await batch.commit();
  });
}

/** What an address leads to; null for a token that is not, or no longer, one. */
export async function feedOf(token: string): Promise<CalendarFeed | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return (await feedAt(sha256(token)).get()).data() ?? null;
}
