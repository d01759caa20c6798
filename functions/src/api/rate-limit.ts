import { MINUTE, paths } from '@evergrow/domain/kernel';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type { Context } from 'hono';
import { db } from '../kernel/firebase.ts';
import { sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';

/** `name` tells limits of one caller apart. */
export type Limit = { perMinute: number; name: string };

/**
 * Requests an instance takes from the shared bucket at once: one write per five requests, not per request. A small
 * limit is counted one by one: there, what another instance holds and does not use would be missed.
 */
const leaseOf = (perMinute: number): number => (perMinute < 50 ? 1 : 5);

type Bucket = {
  minute: number;
  left: number;
  used: number;
  exhausted: boolean;
  refilling: Promise<void> | null;
};
const buckets = new Map<string, Bucket>();

/**
 * Counts a request of `who` in this minute, over all instances. The bucket is one document per caller and minute;
 * each instance takes leases from it, so up to four requests per instance may stay unused.
 * Sets RateLimit-Policy, RateLimit-Limit, -Remaining and -Reset (draft-ietf-httpapi-ratelimit-headers).
 * @throws Refusal('rate_limited')
 */
export async function countRequest(
  c: Context,
  who: string,
  { perMinute, name }: Limit,
  now: number,
): Promise<void> {
  const minute = Math.floor(now / MINUTE);
  const bucket = current(`${who}|${name}`, minute);
  while (bucket.left <= 0 && !bucket.exhausted) {
    bucket.refilling ??= refill(`${who}|${name}`, bucket, perMinute).finally(() => {
      bucket.refilling = null;
    });
    await bucket.refilling;
  }
  take(c, bucket, perMinute, now);
}

/**
 * Counts a request of `who` in this minute on this instance alone: of several instances each lets as many through. Reads and
 * writes nothing. Sets the same headers.
 * @throws Refusal('rate_limited')
 */
export function countHere(c: Context, who: string, { perMinute, name }: Limit, now: number): void {
  const bucket = current(`here|${who}|${name}`, Math.floor(now / MINUTE));
  if (!bucket.exhausted) {
    bucket.left = perMinute;
    bucket.exhausted = true;
  }
  take(c, bucket, perMinute, now);
}

function take(c: Context, bucket: Bucket, perMinute: number, now: number): void {
  const seconds = Math.ceil(((bucket.minute + 1) * MINUTE - now) / 1000);
  const allowed = bucket.left > 0;
  if (allowed) {
    bucket.left -= 1;
    bucket.used += 1;
  }
  c.header('RateLimit-Policy', `${perMinute};w=60`);
  c.header('RateLimit-Limit', String(perMinute));
  c.header('RateLimit-Remaining', String(Math.max(0, perMinute - bucket.used)));
  c.header('RateLimit-Reset', String(seconds));
  if (allowed) return;
  c.header('Retry-After', String(seconds));
  throw new Refusal('rate_limited', `Try again in ${seconds} s`);
}

function current(who: string, minute: number): Bucket {
  const known = buckets.get(who);
  if (known && known.minute === minute) return known;
  if (buckets.size > 10_000) buckets.clear();
  const fresh: Bucket = { minute, left: 0, used: 0, exhausted: false, refilling: null };
  buckets.set(who, fresh);
  return fresh;
}

async function refill(who: string, bucket: Bucket, perMinute: number): Promise<void> {
  const reference = db().doc(paths.rateBucket(`${sha256(who).slice(0, 32)}_${bucket.minute}`));
  const expiresAt = Timestamp.fromMillis((bucket.minute + 10) * MINUTE);
  const lease = leaseOf(perMinute);
  // Not a transaction, which would queue everybody. Instances that add at the same moment may both see the later
  // sum and get a request less than they could: never one more.
  await reference.set({ taken: FieldValue.increment(lease), expiresAt }, { merge: true });
  const taken = Number((await reference.get()).get('taken')) - lease;
  const granted = Math.min(lease, Math.max(0, perMinute - taken));
  bucket.left += granted;
  bucket.used = Math.max(bucket.used, Math.min(perMinute, taken));
  bucket.exhausted = granted === 0;
}
