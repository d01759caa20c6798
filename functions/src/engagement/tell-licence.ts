import { licenceSchema } from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { allOf } from './all-of.ts';
import { type Message, notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whoRunsIt } from './who-runs-it.ts';
import { words } from './words/index.ts';

const licenceOf = async ({ tenantId }: Telling, id: string) =>
  (await documentAt(paths.licence(tenantId, id), licenceSchema).get()).data() ?? null;

/** Tells who waited for a licence that its key is there. */
export async function tellLicenceReady(telling: Telling, event: Of<'licence.ready'>): Promise<void> {
  const licence = await licenceOf(telling, event.licenceId);
  const recipient = licence?.keyHash ? await recipientOf(licence.clientUid) : null;
  if (!licence || !recipient) return;
  const { slug, name } = telling.tenant;
  const href = licence.orderId === null ? `/t/${slug}/library` : `/t/${slug}/orders/${licence.orderId}`;
  const w = words(recipient.locale);
  const said = w.licenceReady(licence.title);
  const action = { label: w.openOrder, url: `${environment().PUBLIC_URL}${href}` };
  const message = written('licenceReady', said, recipient, href, action, { title: licence.title, name });
  await notify(telling, recipient, message, telling.eventId);
}

/** Tells who runs the business that buyers wait for keys, while one still does. */
export async function tellKeysMissing(telling: Telling, event: Of<'licence.waiting'>): Promise<void> {
  const licence = await licenceOf(telling, event.licenceId);
  if (licence?.waitsIn == null) return;
  const people = await whoRunsIt(telling.tenantId);
  const href = `/w/${telling.tenant.slug}/licences?product=${licence.offeringId}`;
  await allOf(
    people.map((id) => async () => {
      const recipient = await recipientOf(id);
      if (!recipient) return;
      const w = words(recipient.locale);
      const said = w.licenceKeysMissing(licence.title);
      const action = { label: w.openLicences, url: `${environment().PUBLIC_URL}${href}` };
      const message = written('licenceKeysMissing', said, recipient, href, action, {
        title: licence.title,
        name: telling.tenant.name,
      });
      await notify(telling, recipient, message, `${telling.eventId}_${id}`);
    }),
  );
}

function written(
  kind: Message['kind'],
  said: { subject: string; heading: string; body: string },
  { locale, displayName }: Recipient,
  href: string,
  action: { label: string; url: string },
  params: Message['params'],
): Message {
  const w = words(locale);
  const paragraphs = [w.hello(displayName), said.body];
  const { subject, heading } = said;
  return { kind, params, href, mail: { subject, heading, paragraphs, action, footnote: w.preferences } };
}
