import { graceEnd, type Subscription, subscriptionSchema } from '@evergrow/domain/commerce/subscription';
import { formatMoney, type Locale, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { notify } from './notify.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';
import type { SubscriptionFacts } from './words/subscription-words.ts';

/** The day alone: a renewal has no hour anybody waits for. */
const dayIn = (instant: Date | null, locale: Locale, timeZone: string): string | null =>
  instant === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(instant);

function factsOf(subscription: Subscription, locale: Locale, timeZone: string): SubscriptionFacts {
  const { terms, status, openInvoice, trialEnd, periodEnd, pausedFrom, cancelAtPeriodEnd } = subscription;
  const isOwed = openInvoice !== null && openInvoice.due > 0;
  const next = isOwed ? openInvoice.nextAttemptAt : status === 'trialing' ? trialEnd : periodEnd;
  const until = isOwed ? graceEnd(subscription) : (pausedFrom ?? (cancelAtPeriodEnd ? periodEnd : null));
  return {
    title: terms.title,
    amount: formatMoney(
      { amount: isOwed ? openInvoice.due : terms.amount, currency: terms.currency },
      locale,
    ),
    next: dayIn(next, locale, timeZone),
    until: dayIn(until, locale, timeZone),
  };
}

/** Tells whose subscription it is what is new about it. */
export async function tellSubscription(telling: Telling, event: Of<'subscription.changed'>): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const found = await documentAt(
    paths.subscription(tenantId, event.subscriptionId),
    subscriptionSchema,
  ).get();
  const subscription = found.data();
  const recipient = subscription ? await recipientOf(subscription.clientUid) : null;
  if (!subscription || !recipient) return;
  const { locale, timeZone, displayName } = recipient;
  const w = words(locale);
  const facts = factsOf(subscription, locale, timeZone);
  const { subject, heading, body } = w.subscription[event.news](facts);
  const href = `/t/${tenant.slug}/subscriptions`;
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(displayName), body],
    facts: [
      { label: w.what, value: facts.title },
      { label: w.price, value: facts.amount },
    ],
    action: { label: w.openSubscription, url: `${environment().PUBLIC_URL}${href}` },
  };
  const params = { title: facts.title, name: tenant.name, news: event.news };
  await notify(
    telling,
    recipient,
    { kind: 'subscriptionChanged', params, href, mail, essential: true },
    eventId,
  );
}
