import {
  type CalendarBook,
  type CalendarConnection,
  type CalendarTokens,
  calendarBookSchema,
  calendarConnectionSchema,
  calendarTokensSchema,
} from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { openForTenant, sealForTenant } from '../privacy/tenant-seal.ts';
import type { Held } from '../scheduling/booking-store.ts';

export type HeldConnection = Held<CalendarConnection> & { tenantId: string };

export const connectionAt = (tenantId: string, connectionId: string) =>
  documentAt(paths.calendarConnection(tenantId, connectionId), calendarConnectionSchema);

export async function holdConnection(tenantId: string, connectionId: string): Promise<HeldConnection | null> {
  const reference = connectionAt(tenantId, connectionId);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) return null;
  return { tenantId, id: connectionId, data, version: snapshot.updateTime, reference };
}

/** Somebody's connections: at most one per service. */
export async function connectionsOf(tenantId: string, uid: string): Promise<HeldConnection[]> {
  const found = await collectionAt(paths.calendarConnections(tenantId), calendarConnectionSchema)
    .where('uid', '==', uid)
    .limit(5)
    .get();
  return found.docs.map((each) => ({
    tenantId,
    id: each.id,
    data: each.data(),
    version: each.updateTime,
    reference: each.ref,
  }));
}

const purpose = (connectionId: string, part: 'tokens' | 'book') =>
  `calendarConnection/${connectionId}/${part}`;

export const sealTokens = (tenantId: string, id: string, tokens: CalendarTokens): Promise<string> =>
  sealForTenant(tenantId, purpose(id, 'tokens'), JSON.stringify(calendarTokensSchema.parse(tokens)));
export const sealBook = (tenantId: string, id: string, book: CalendarBook): Promise<string> =>
  sealForTenant(tenantId, purpose(id, 'book'), JSON.stringify(calendarBookSchema.parse(book)));

/** @throws when the connection was sealed by another tenant */
export async function openTokens({ tenantId, id, data }: HeldConnection): Promise<CalendarTokens> {
  return calendarTokensSchema.parse(
    JSON.parse(await openForTenant(tenantId, purpose(id, 'tokens'), data.tokens)),
  );
}
/** @throws when the connection was sealed by another tenant */
export async function openBook({ tenantId, id, data }: HeldConnection): Promise<CalendarBook> {
  return calendarBookSchema.parse(JSON.parse(await openForTenant(tenantId, purpose(id, 'book'), data.book)));
}
