import { paths } from '@evergrow/domain/kernel';
import { seriesSchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whenIn } from './when.ts';
import { words } from './words/index.ts';

/** Tells the client of a series that one of its dates does not work, while that is so. */
export async function tellConflict(telling: Telling, event: Of<'series.conflict'>): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const series = (await documentAt(paths.series(tenantId, event.seriesId), seriesSchema).get()).data();
  const conflict = series?.conflicts.find(({ occurrence }) => occurrence === event.occurrence);
  if (!series || !conflict) return;
  const recipient = await recipientOf(series.clientUid);
  if (!recipient) return;
  const { locale, timeZone } = recipient;
  const w = words(locale);
  const href = `/t/${tenant.slug}/bookings`;
  await notify(
    telling,
    recipient,
    {
      kind: 'seriesConflict',
      params: { title: series.offeringTitle, name: series.providerName, start: conflict.start.getTime() },
      href,
      essential: true,
      mail: {
        ...mailOf(w.seriesConflict(series.offeringTitle), w.hello(recipient.displayName)),
        facts: [
          { label: w.what, value: series.offeringTitle },
          { label: w.when, value: whenIn(conflict.start, locale, timeZone) },
          { label: w.with, value: series.providerName },
        ],
        action: { label: w.chooseDate, url: `${environment().PUBLIC_URL}${href}` },
        footnote: w.preferences,
      },
    },
    eventId,
  );
}

const mailOf = (
  { subject, heading, body }: { subject: string; heading: string; body: string },
  hello: string,
) => ({
  subject,
  heading,
  paragraphs: [hello, body],
});
