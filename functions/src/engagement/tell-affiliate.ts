import { affiliatePayoutSchema, outstanding } from '@evergrow/domain/commerce/affiliate';
import { formatMoney, type Money, paths } from '@evergrow/domain/kernel';
import { affiliateAt, saleAt } from '../commerce/affiliates/affiliate-store.ts';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

type Event = Of<'affiliate.earned'> | Of<'affiliate.paid'>;

/** What is told to whom: of a sale what is earned of it still, and nothing where all of it went back meanwhile. */
type News = { affiliateId: string; money: Money; kind: 'affiliate' | 'customer'; from: Date | null };

async function newsOf(tenantId: string, event: Event): Promise<News | null> {
  if (event.type === 'affiliate.earned') {
    const sale = (await saleAt(tenantId, event.orderId).get()).data();
    if (!sale || outstanding(sale) <= 0) return null;
    const { affiliateId, kind, currency, payableAt: from } = sale;
    return { affiliateId, kind, money: { amount: outstanding(sale), currency }, from };
  }
  const found = await documentAt(
    paths.affiliatePayout(tenantId, event.payoutId),
    affiliatePayoutSchema,
  ).get();
  const paid = found.data();
  if (!paid) return null;
  const { affiliateId, amount, currency } = paid;
  return { affiliateId, kind: 'affiliate', money: { amount, currency }, from: null };
}

/** Tells who recommends what they earned by an order, or that they were paid. Whose order it was is nobody's to know. */
export async function tellAffiliate(telling: Telling, event: Event): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const news = await newsOf(tenantId, event);
  const affiliate = news && (await affiliateAt(tenantId, news.affiliateId).get()).data();
  const recipient = affiliate ? await recipientOf(affiliate.uid) : null;
  if (!news || !recipient) return;
  const { locale, displayName } = recipient;
  const w = words(locale);
  const isPaid = event.type === 'affiliate.paid';
  const { subject, heading, body } = isPaid
    ? w.affiliatePaid(tenant.name)
    : w.affiliateEarned(tenant.name, news.kind);
  const amount = formatMoney(news.money, locale);
  const href = `/t/${tenant.slug}/recommend`;
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(displayName), body],
    facts: [{ label: isPaid ? w.paidToYou : w.youEarn, value: amount }, ...fromDay(news.from, recipient)],
    action: { label: w.openRecommending, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const kind = isPaid ? ('affiliatePaid' as const) : ('affiliateEarned' as const);
  await notify(telling, recipient, { kind, params: { amount, name: tenant.name }, href, mail }, eventId);
}

function fromDay(from: Date | null, { locale, timeZone }: Recipient) {
  if (from === null) return [];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(from);
  return [{ label: words(locale).canBeHadFrom, value: day }];
}
