import { timingSafeEqual } from 'node:crypto';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { sha256 } from '../kernel/random.ts';
import { askForSync } from './ask-for-sync.ts';
import { type HeldConnection, holdConnection } from './connection-store.ts';

export type Push = {
  /** After `/hooks/`. */
  path: string;
  query: Readonly<Record<string, unknown>>;
  header(name: string): string;
  body: unknown;
};
export type PushAnswer = { status: number; text?: string };

const place = /^(google|microsoft)-calendar\/([^/]+)\/([^/]+)\/?$/;

/** Whether a webhook is one of these. */
export const isCalendarPush = (path: string): boolean => place.test(path);

/**
 * Takes word that a connected calendar changed: `POST /hooks/{kind}-calendar/{tenant}/{connection}`. What changed is not
 * in it; it is read by the outbox. The same word twice leads to one reading, and what nobody asked for to none.
 */
export async function receivePush(push: Push, now: Date): Promise<PushAnswer> {
  const [, kind = '', tenantId = '', connectionId = ''] = place.exec(push.path) ?? [];
  if (kind === 'microsoft' && typeof push.query.validationToken === 'string') {
    // Graph asks whether somebody is there before it opens a subscription; nothing is believed by answering.
    return { status: 200, text: push.query.validationToken.slice(0, 1_000) };
  }
  if (![tenantId, connectionId].every((id) => idSchema.safeParse(id).success)) return { status: 404 };
  const held = await holdConnection(tenantId, connectionId);
  if (held?.data.kind !== kind) return { status: 404 };
  const words = kind === 'google' ? googleWords(push, held) : graphWords(push, held);
  if (words === null) return { status: 404 };
  for (const word of words) await askForSync(tenantId, { connectionId }, word, now);
  return { status: kind === 'google' ? 200 : 202 };
}

function proves(held: HeldConnection, channelId: string, secret: string): boolean {
  const channel = Object.values(held.data.channels).find(({ id }) => id === channelId);
  if (!channel) return false;
  return timingSafeEqual(Buffer.from(channel.secretHash, 'hex'), Buffer.from(sha256(secret), 'hex'));
}

/** A name for every message, or null for one that does not prove itself. Headers: developers.google.com/…/guides/push */
function googleWords({ header }: Push, held: HeldConnection): string[] | null {
  const channelId = header('x-goog-channel-id');
  // The first message of a channel comes while it is being opened, before anything is known of it.
  if (header('x-goog-resource-state') === 'sync') return [];
  if (!proves(held, channelId, header('x-goog-channel-token'))) return null;
  return [`google_${channelId}_${header('x-goog-message-number')}`];
}

const notificationsSchema = z.object({
  value: z
    .array(
      z.object({
        subscriptionId: z.string(),
        clientState: z.string().nullish(),
        changeType: z.string().nullish(),
        resourceData: z.object({ id: z.string().nullish(), '@odata.etag': z.string().nullish() }).nullish(),
      }),
    )
    .max(1_000),
});

function graphWords({ body }: Push, held: HeldConnection): string[] | null {
  const read = notificationsSchema.safeParse(body);
  if (!read.success) return null;
  const proven = read.data.value.filter(({ subscriptionId, clientState }) =>
    proves(held, subscriptionId, clientState ?? ''),
  );
  if (proven.length === 0) return null;
  // One reading serves them all; it is named by the last of them.
  return proven.slice(-1).map((word) => `microsoft_${sha256(JSON.stringify(word)).slice(0, 40)}`);
}
