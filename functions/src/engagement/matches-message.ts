import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** Tells a client that their matches can be seen. */
export async function tellMatchesReady(telling: Telling, event: { uid: string }): Promise<void> {
  const recipient = await recipientOf(event.uid);
  if (!recipient) return;
  const { tenant, eventId } = telling;
  const w = words(recipient.locale);
  const href = `/t/${tenant.slug}/matches`;
  const { subject, heading, body } = w.matchesReady;
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(recipient.displayName), body],
    action: { label: w.seeMatches, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const message = { kind: 'matchesReady' as const, params: { name: tenant.name }, href, mail };
  await notify(telling, recipient, message, eventId);
}
