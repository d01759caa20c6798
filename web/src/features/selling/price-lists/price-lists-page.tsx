import type { PriceListView } from '@evergrow/domain/pricing';
import { IconPlus, IconTags } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import classes from '../selling.module.css';

type Page = { items: PriceListView[]; nextCursor: string | null };
const tones = { draft: 'neutral', awaitingApproval: 'warning', approved: 'success' } as const;

/** Prices for groups of customers and for single businesses: what is in force, and what awaits approval. */
export default function PriceListsPage() {
  const t = useT('selling');
  const format = useFormat();
  const tenant = useTenant();
  useTitle(t('lists.title'), tenant.name);
  const pages = usePages<PriceListView, string>(`price-lists/${tenant.id}`, async (cursor) => {
    const page = await api.get<Page>(`t/${tenant.id}/price-lists`, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const base = `/w/${tenant.slug}/price-lists`;
  const create = (
    <LinkButton to={`${base}/new`} icon={<IconPlus size={20} aria-hidden />}>
      {t('lists.create')}
    </LinkButton>
  );
  const facts = ({ terms: { percentOff, prices, until } }: PriceListView) =>
    [
      percentOff > 0 ? t('lists.off', { percent: format.number(percentOff) }) : '',
      prices.length > 0 ? t('lists.own', { count: prices.length }) : '',
      until === null ? '' : t('lists.untilDate', { date: format.date(until) }),
    ].filter(Boolean);
  return (
    <>
      <PageHeader
        title={t('lists.title')}
        lead={t('lists.lead')}
        back={<BackLink to={`/w/${tenant.slug}/products`}>{t('products.title')}</BackLink>}
        actions={create}
      />
      <PageList<PriceListView>
        label={t('lists.title')}
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconTags />} title={t('lists.emptyTitle')} action={create}>
            {t('lists.emptyHint')}
          </EmptyState>
        }
        row={(list) => (
          <>
            <RowText
              title={
                <Link to={`${base}/${list.id}`} className={classes.link}>
                  {list.terms.title}
                </Link>
              }
            >
              {facts(list).join(' · ')}
            </RowText>
            <span className={classes.badges}>
              {list.inForce && list.state !== 'approved' ? (
                <Badge tone="success">{t('lists.inForce')}</Badge>
              ) : null}
              <Badge tone={tones[list.state]}>{t(`lists.states.${list.state}`)}</Badge>
            </span>
          </>
        )}
      />
    </>
  );
}
