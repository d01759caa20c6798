import { type CalendarLink, calendarLinkSchema, type OutsideEvent } from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { collectionAt } from '../kernel/collection.ts';

/** Firestore takes so many values in one `in`. */
const perQuery = 30;

/**
 * The links of those events that are ours, by event id. Asked only for events that carry our mark, and for deleted ones,
 * which carry nothing: a read at least for every thirty of them.
 */
export async function findLinks(
  tenantId: string,
  connectionId: string,
  events: readonly OutsideEvent[],
): Promise<Map<string, QueryDocumentSnapshot<CalendarLink>>> {
  const ids = [...new Set(events.filter(({ ours, when }) => ours || !when).map(({ id }) => id))];
  const links = collectionAt(paths.calendarLinks(tenantId), calendarLinkSchema);
  const found = new Map<string, QueryDocumentSnapshot<CalendarLink>>();
  for (let at = 0; at < ids.length; at += perQuery) {
    const page = await links
      .where('connectionId', '==', connectionId)
      .where('eventId', 'in', ids.slice(at, at + perQuery))
      .limit(perQuery)
      .get();
    for (const link of page.docs) found.set(link.data().eventId, link);
  }
  return found;
}
