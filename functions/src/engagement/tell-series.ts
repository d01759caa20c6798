import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import { occurrencesBetween, type Series, seriesSchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { allOf } from './all-of.ts';
import { type Message, notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whenIn } from './when.ts';
import type { Words } from './words/en.ts';
import { words } from './words/index.ts';

type About = { w: Words; start: Date | null; action: (w: Words) => string; kind: Message['kind'] };
type Said = { subject: string; heading: string; body: string };

/** Tells the client of a series, and everybody who does it, what `say` makes of it. */
async function tellAll(
  telling: Telling,
  seriesId: string,
  series: Series,
  about: Omit<About, 'w'>,
  say: (w: Words) => Said,
): Promise<void> {
  const { tenant, eventId } = telling;
  const people = [
    { uid: series.clientUid, href: `/t/${tenant.slug}/series/${seriesId}`, id: eventId },
    ...series.providerIds.map((uid) => ({
      uid,
      href: `/w/${tenant.slug}/series/${seriesId}`,
      id: `${eventId}_${uid}`,
    })),
  ];
  await allOf(
    people.map(({ uid, href, id }) => async () => {
      const recipient = await recipientOf(uid);
      if (!recipient) return;
      const { locale, timeZone, displayName } = recipient;
      const w = words(locale);
      const { subject, heading, body } = say(w);
      const name = uid === series.clientUid ? series.providerName : series.clientName;
      const when = about.start ? [{ label: w.when, value: whenIn(about.start, locale, timeZone) }] : [];
      await notify(
        telling,
        recipient,
        {
          kind: about.kind,
          params: {
            title: series.offeringTitle,
            name,
            start: (about.start ?? telling.now).getTime(),
          },
          href,
          essential: true,
          mail: {
            subject,
            heading,
            paragraphs: [w.hello(displayName), body],
            facts: [{ label: w.what, value: series.offeringTitle }, ...when, { label: w.with, value: name }],
            action: { label: about.action(w), url: `${environment().PUBLIC_URL}${href}` },
            footnote: w.preferences,
          },
        },
        id,
      );
    }),
  );
}

const readSeries = async ({ tenantId }: Telling, seriesId: string): Promise<Series | undefined> =>
  (await documentAt(paths.series(tenantId, seriesId), seriesSchema).get()).data();

/** Tells client and business that one date of a series does not work, while that is so. */
export async function tellConflict(telling: Telling, event: Of<'series.conflict'>): Promise<void> {
  const series = await readSeries(telling, event.seriesId);
  const conflict = series?.conflicts.find(({ occurrence }) => occurrence === event.occurrence);
  if (!series || !conflict) return;
  const about = {
    kind: 'seriesConflict' as const,
    start: conflict.start,
    action: (w: Words) => w.chooseDate,
  };
  await tellAll(telling, event.seriesId, series, about, (w) => w.seriesConflict(series.offeringTitle));
}

/** Tells client and business once that a series was paused, ended or moved: not of each booking that went with it. */
export async function tellSeriesChanged(telling: Telling, event: Of<'series.changed'>): Promise<void> {
  const series = await readSeries(telling, event.seriesId);
  if (!series) return;
  const from = telling.now.getTime();
  const next = occurrencesBetween(series, utcDay(from), utcDay(from + 120 * DAY)).find(
    ({ start }) => start > from,
  );
  const about = {
    kind: 'seriesChanged' as const,
    start: event.how === 'changed' && next ? new Date(next.start) : null,
    action: (w: Words) => w.openSeries,
  };
  await tellAll(telling, event.seriesId, series, about, (w) =>
    w.seriesChanged(series.offeringTitle, event.how),
  );
}
