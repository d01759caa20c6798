import type { ClaimedCard, MyAffiliate } from '@evergrow/domain/commerce/affiliate';
import { IconCopy, IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { hasShop } from '../../app/client-navigation.ts';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { Stat } from '../../ui/stat.tsx';
import classes from './affiliates.module.css';
import { ApplyPanel } from './apply-panel.tsx';

/** Somebody's own link, what came by it and what it earned. */
export default function RecommendPage() {
  const t = useT('affiliates');
  const tenant = useTenant();
  const path = `t/${tenant.id}/my-affiliate`;
  const query = useQuery(path, () => api.get<MyAffiliate>(path));
  useTitle(t('own.title'), tenant.name);
  if (query.error) return <ErrorState error={query.error} onRetry={query.reload} />;
  if (!query.data) return <PageSkeleton />;
  const { programme, me } = query.data;
  const isOpen = programme.on || programme.referralsOn || me !== null;
  return (
    <>
      <PageHeader title={t('own.title')} lead={t('own.lead', { name: tenant.name })} />
      {isOpen ? null : (
        <EmptyState icon={<IconHeartHandshake />} title={t('own.closedTitle')}>
          {t('own.closedHint', { name: tenant.name })}
        </EmptyState>
      )}
      {me ? <OwnLink view={query.data} onChanged={query.reload} /> : null}
      <ApplyPanel view={query.data} onApplied={query.reload} />
    </>
  );
}

function OwnLink({ view, onChanged }: { view: MyAffiliate; onChanged: () => void }) {
  const t = useT('affiliates');
  const app = useT('app');
  const format = useFormat();
  const { slug, modules } = useTenant();
  const { programme, me } = view;
  if (!me) return null;
  const { state } = me;
  if (state === 'applied' || state === 'refused') return <Note tone="info">{t(`own.states.${state}`)}</Note>;
  const link = `${window.location.origin}/t/${slug}${hasShop(modules) ? '/shop' : ''}?ref=${me.code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast({ message: app('copied') });
  };
  const money = (amount: number, currency: (typeof me.sums)[number]['currency']) =>
    format.money({ amount, currency });
  return (
    <Panel title={t('own.link')} lead={t('own.linkLead', { days: format.number(programme.windowDays) })}>
      {me.asks ? <Note tone="info">{t('own.asks')}</Note> : null}
      {state === 'paused' ? (
        <Note tone="info">{t('own.states.paused')}</Note>
      ) : (
        <>
          <code className={classes.link}>{link}</code>
          <div>
            <Button icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
              {t('own.copy')}
            </Button>
          </div>
        </>
      )}
      <dl className={classes.figures}>
        <Stat label={t('own.clicks')} value={format.number(me.clicks)} hint={t('own.clicksHint')} />
        <Stat label={t('own.sales')} value={format.number(me.sales)} />
      </dl>
      {me.sums.map(({ currency, earned, held, payable, paid }) => (
        <dl key={currency} className={classes.figures}>
          <Stat label={t('own.earned')} value={money(earned, currency)} />
          <Stat
            label={t('own.held')}
            value={money(held, currency)}
            hint={t('own.heldHint', { days: format.number(programme.holdDays) })}
          />
          <Stat label={t('own.payable')} value={money(payable, currency)} />
          <Stat label={t(me.kind === 'affiliate' ? 'own.paid' : 'own.taken')} value={money(paid, currency)} />
        </dl>
      ))}
      {me.kind === 'customer' && me.sums.some(({ payable }) => payable > 0) ? (
        <ClaimCard onClaimed={onChanged} />
      ) : null}
    </Panel>
  );
}

function ClaimCard({ onClaimed }: { onClaimed: () => void }) {
  const t = useT('affiliates');
  const format = useFormat();
  const { id } = useTenant();
  const { key, renew } = useIdempotencyKey();
  const [card, setCard] = useState<ClaimedCard | null>(null);
  const claim = useAction(async () => {
    const claimed = await api.post<ClaimedCard>(`t/${id}/my-affiliate/claim`, { idempotencyKey: key() });
    renew();
    setCard(claimed);
  });
  if (card) {
    return (
      <SecretOnce
        title={t('own.card', { amount: format.money(card) })}
        hint={t('own.cardHint')}
        secret={card.code}
        done={t('own.cardDone')}
        onDone={onClaimed}
      />
    );
  }
  return (
    <>
      <ErrorNote error={claim.error} />
      <div>
        <Button loading={claim.pending} onClick={() => void claim.run()}>
          {t('own.claim')}
        </Button>
      </div>
    </>
  );
}
