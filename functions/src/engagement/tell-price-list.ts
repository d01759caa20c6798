import { paths } from '@evergrow/domain/kernel';
import { type PriceList, priceListSchema } from '@evergrow/domain/pricing';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { allOf } from './all-of.ts';
import { type Message, notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whoRunsIt } from './who-runs-it.ts';
import { words } from './words/index.ts';

type Event = Of<'priceList.proposed'> | Of<'priceList.decided'>;

/**
 * Tells who can approve them that terms of a price list wait, while they do and unless they proposed them; or who proposed
 * them what was decided.
 */
export async function tellPriceList(telling: Telling, event: Event): Promise<void> {
  const { priceListId } = event;
  const list = (
    await documentAt<PriceList>(paths.priceList(telling.tenantId, priceListId), priceListSchema).get()
  ).data();
  if (!list) return;
  if (event.type === 'priceList.proposed' && list.state !== 'awaitingApproval') return;
  const told =
    event.type === 'priceList.decided'
      ? [list.proposedBy]
      : (await whoRunsIt(telling.tenantId)).filter((uid) => uid !== list.proposedBy);
  const from = event.type === 'priceList.proposed' ? await recipientOf(list.proposedBy) : null;
  await allOf(
    told.map((uid) => async () => {
      const recipient = await recipientOf(uid);
      if (!recipient) return;
      const message = written(telling, event, list, recipient, from?.displayName ?? '');
      await notify(telling, recipient, message, `${telling.eventId}_${uid}`);
    }),
  );
}

function written(
  { tenant }: Telling,
  event: Event,
  { terms: { title } }: PriceList,
  { locale, displayName }: Recipient,
  from: string,
): Message {
  const w = words(locale);
  const isDecided = event.type === 'priceList.decided';
  const { subject, heading, body } = isDecided
    ? w.priceListDecided(title, event.decision === 'approve')
    : w.priceListProposed(title, from);
  const reason = isDecided ? event.reason : '';
  const href = `/w/${tenant.slug}/price-lists/${event.priceListId}`;
  return {
    kind: isDecided ? 'priceListDecided' : 'priceListProposed',
    params: { title, name: tenant.name },
    href,
    mail: {
      subject,
      heading,
      paragraphs: [w.hello(displayName), body],
      ...(reason === '' ? {} : { facts: [{ label: w.why, value: reason }] }),
      action: { label: w.openPriceList, url: `${environment().PUBLIC_URL}${href}` },
      footnote: w.preferences,
    },
  };
}
