import type { SubscriptionStatus, SubscriptionView } from '@evergrow/domain/commerce/subscription';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { everyWords } from './price-words.ts';
import { whatComes } from './subscription-facts.ts';
import { subscriptionTones } from './subscription-tones.ts';
import classes from './subscriptions.module.css';

type Page = { items: SubscriptionView[]; nextCursor: string | null };

const views = [
  'active',
  'trialing',
  'pastDue',
  'unpaid',
  'paused',
  'ended',
] as const satisfies readonly SubscriptionStatus[];
const over = new Set<SubscriptionStatus>(['ended', 'abandoned', 'starting']);

/** Every subscription of the business, by state. */
export default function AllSubscriptionsPage() {
  const t = useT('subscriptions');
  const format = useFormat();
  const { id, name } = useTenant();
  const [params] = useSearchParams();
  const view = views.find((one) => one === params.get('view')) ?? 'active';
  const [ending, setEnding] = useState<SubscriptionView | null>(null);
  useTitle(t('all.title'), name);
  const path = `t/${id}/subscriptions`;
  const pages = usePages<SubscriptionView, string>(`${path}/${view}`, async (cursor) => {
    const page = await api.get<Page>(path, { query: { status: view, cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <>
      <PageHeader title={t('all.title')} lead={t('all.lead')} />
      <QueryTabs
        name="view"
        label={t('all.title')}
        current={view}
        tabs={views.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <PageList
        pages={pages}
        label={t(`states.${view}`)}
        keyOf={(one) => one.id}
        empty={
          <EmptyState icon={<IconRefresh />} title={t('all.noneTitle')}>
            {t('all.noneHint')}
          </EmptyState>
        }
        row={(one) => (
          <>
            <RowText
              title={
                <>
                  {one.clientName || t('all.someone')}
                  <Badge tone={subscriptionTones[one.status]}>{t(`states.${one.status}`)}</Badge>
                </>
              }
            >
              {[
                one.title,
                everyWords(t, format.money(one.price), one),
                one.quantity > 1 ? t('quantity', { count: one.quantity }) : '',
                whatComes(one, t, format),
              ]
                .filter(Boolean)
                .join(' · ')}
            </RowText>
            {over.has(one.status) ? null : (
              <Button size="sm" variant="default" onClick={() => setEnding(one)}>
                {t('act.cancel')}
                <span className="visually-hidden">: {one.clientName}</span>
              </Button>
            )}
          </>
        )}
      />
      <p className={classes.small}>{t('all.refunds')}</p>
      {ending ? (
        <CancelSheet
          open
          onClose={() => setEnding(null)}
          subscription={ending}
          path={`${path}/${ending.id}/cancel`}
          onDone={() => {
            setEnding(null);
            void pages.reload();
          }}
        />
      ) : null}
    </>
  );
}
