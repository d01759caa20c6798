import { shortened } from '@evergrow/domain/engagement';
import { paths } from '@evergrow/domain/kernel';
import { waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { brieflyWhen, timeIn, whenIn } from './when.ts';
import { words } from './words/index.ts';

/** Tells who waited that a time is held for them, while it is. */
export async function tellOffered(telling: Telling, event: Of<'waitlist.offered'>): Promise<void> {
  const { tenantId, tenant, eventId, now } = telling;
  const entry = (
    await documentAt(paths.waitlistEntry(tenantId, event.entryId), waitlistEntrySchema).get()
  ).data();
  const offer = entry?.offer;
  if (entry?.status !== 'offered' || !offer || offer.expiresAt <= now) return;
  const recipient = await recipientOf(entry.clientUid);
  if (!recipient) return;
  const { locale, timeZone } = recipient;
  const w = words(locale);
  const href = `/t/${tenant.slug}/checkout/${offer.bookingId}`;
  const url = `${environment().PUBLIC_URL}${href}`;
  const { subject, heading, body } = w.waitlist(
    entry.offeringTitle,
    whenIn(offer.expiresAt, locale, timeZone),
  );
  const title = `${shortened(entry.offeringTitle, 30)}, ${brieflyWhen(offer.start, locale, timeZone)}`;
  const said = w.texts.waitlist(shortened(tenant.name, 24), title, timeIn(offer.expiresAt, locale, timeZone));
  await notify(
    telling,
    recipient,
    {
      kind: 'waitlistOffered',
      params: { title: entry.offeringTitle, name: offer.providerName, start: offer.start.getTime() },
      href,
      mail: {
        subject,
        heading,
        paragraphs: [w.hello(recipient.displayName), body],
        facts: [
          { label: w.what, value: entry.offeringTitle },
          { label: w.when, value: whenIn(offer.start, locale, timeZone) },
          { label: w.with, value: offer.providerName },
        ],
        action: { label: w.takePlace, url },
        footnote: w.preferences,
      },
      text: { body: `${said} ${url}`, usefulUntil: offer.expiresAt },
    },
    eventId,
  );
}
