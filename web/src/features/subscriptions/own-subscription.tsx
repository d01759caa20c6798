import type { SubscriptionView } from '@evergrow/domain/commerce/subscription';
import { IconCreditCard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { ChangeSheet } from './change-sheet.tsx';
import { everyWords, usageWords } from './price-words.ts';
import { whatComes } from './subscription-facts.ts';
import { subscriptionTones } from './subscription-tones.ts';
import classes from './subscriptions.module.css';
import { UsageLine } from './usage-line.tsx';

type Props = { subscription: SubscriptionView; onChanged: () => void };
type Act = 'pause' | 'resume' | 'keep' | 'retry';

const running = new Set(['trialing', 'active', 'pastDue', 'unpaid', 'paused']);

/** What can be done by one button now, the most urgent first. */
function actsOf({ status, cancelAtPeriodEnd }: SubscriptionView): Act[] {
  if (status === 'pastDue' || status === 'unpaid') return ['retry'];
  if (status === 'paused') return ['resume'];
  if (status !== 'trialing' && status !== 'active') return [];
  return cancelAtPeriodEnd ? ['keep'] : ['pause'];
}

/** One subscription of the reader's. */
export function OwnSubscription({ subscription, onChanged }: Props) {
  const t = useT('subscriptions');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const [sheet, setSheet] = useState<'change' | 'cancel' | null>(null);
  const { status, title, priceTitle, quantity, usage, price } = subscription;
  const path = `t/${tenantId}/my-subscriptions/${subscription.id}`;
  const act = useAction(async (what: Act) => {
    try {
      await api.post(`${path}/${what}`, { idempotencyKey: crypto.randomUUID() });
      toast({ message: t(`done.${what}`) });
    } finally {
      onChanged();
    }
  });
  const portal = useAction(async (why: 'card' | 'all') => {
    const { url } = await api.post<{ url: string }>(`${path}/portal`, { body: { for: why } });
    window.location.assign(url);
  });
  const isRunning = running.has(status);
  const owes = status === 'pastDue' || status === 'unpaid';
  const changes = (status === 'trialing' || status === 'active') && !subscription.cancelAtPeriodEnd;
  return (
    <Panel
      title={title}
      lead={[
        priceTitle,
        everyWords(t, format.money(price), subscription),
        quantity > 1 ? t('quantity', { count: quantity }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<Badge tone={subscriptionTones[status]}>{t(`states.${status}`)}</Badge>}
    >
      <p className={owes ? classes.owed : classes.next}>{whatComes(subscription, t, format)}</p>
      {usage ? (
        <>
          <p className={classes.quiet}>{usageWords(t, format, { ...usage, currency: price.currency })}</p>
          {isRunning ? <UsageLine path={`${path}/usage`} /> : null}
        </>
      ) : null}
      <ErrorNote error={act.error ?? portal.error} />
      {isRunning ? (
        <div className={classes.actions}>
          {owes ? (
            <Button
              icon={<IconCreditCard size={20} aria-hidden />}
              loading={portal.pending}
              onClick={() => void portal.run('card')}
            >
              {t('act.card')}
            </Button>
          ) : null}
          {actsOf(subscription).map((what) => (
            <Button
              key={what}
              variant={what === 'pause' || what === 'retry' ? 'default' : 'filled'}
              loading={act.pending}
              onClick={() => void act.run(what)}
            >
              {t(`act.${what}`)}
            </Button>
          ))}
          {changes ? (
            <Button variant="default" onClick={() => setSheet('change')}>
              {t('act.change')}
            </Button>
          ) : null}
          {owes ? null : (
            <Button variant="default" loading={portal.pending} onClick={() => void portal.run('all')}>
              {t('act.portal')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setSheet('cancel')}>
            {t('act.cancel')}
          </Button>
        </div>
      ) : null}
      <ChangeSheet
        open={sheet === 'change'}
        onClose={() => setSheet(null)}
        subscription={subscription}
        path={path}
        onDone={() => {
          setSheet(null);
          onChanged();
        }}
      />
      <CancelSheet
        open={sheet === 'cancel'}
        onClose={() => setSheet(null)}
        subscription={subscription}
        path={`${path}/cancel`}
        onDone={() => {
          setSheet(null);
          onChanged();
        }}
      />
    </Panel>
  );
}
