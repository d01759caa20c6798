import { holdGrant } from '../commerce/credit-store.ts';
import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whenIn } from './when.ts';
import { words } from './words/index.ts';

/** Tells a client that credits they have will end, while there are any. */
export async function tellCreditsExpiring(telling: Telling, event: Of<'credits.expiring'>): Promise<void> {
  const { tenantId, tenant, eventId, now } = telling;
  const { data: grant } = await holdGrant(tenantId, event.grantId);
  if (grant.remaining === 0 || grant.expiresAt <= now) return;
  const recipient = await recipientOf(grant.clientUid);
  if (!recipient) return;
  const { locale, timeZone, displayName } = recipient;
  const w = words(locale);
  const href = `/t/${tenant.slug}/packages`;
  const { subject, heading, body } = w.creditsExpiring(grant.title, grant.remaining);
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(displayName), body],
    facts: [
      { label: w.what, value: grant.title },
      { label: w.usableUntil, value: whenIn(grant.expiresAt, locale, timeZone) },
    ],
    action: { label: w.useCredits, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const params = { title: grant.title, name: tenant.name, start: grant.expiresAt.getTime() };
  await notify(telling, recipient, { kind: 'creditsExpiring', params, href, mail }, eventId);
}
