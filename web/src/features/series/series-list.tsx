import type { SeriesView } from '@evergrow/domain/scheduling';
import { IconRepeat } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './series.module.css';
import { useRhythm } from './use-rhythm.ts';

type Props = { as: 'client' | 'provider' | 'admin'; base: string };

/** Series page by page, latest first. */
export function SeriesList({ as, base }: Props) {
  const t = useT('series');
  const { id, slug } = useTenant();
  const rhythm = useRhythm();
  const pages = usePages<SeriesView, string>(`series/${id}/${as}`, async (cursor) => {
    const query = cursor === null ? { as } : { as, cursor };
    const page = await api.get<{ items: SeriesView[]; nextCursor: string | null }>(`t/${id}/series`, {
      query,
    });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <PageList
      pages={pages}
      label={t('list.title')}
      keyOf={(series) => series.id}
      row={(series) => (
        <div className={classes.row}>
          <div>
            <h2>
              <TextLink to={`${base}/${series.id}`}>{series.offeringTitle}</TextLink>
            </h2>
            <p>{t('list.with', { name: as === 'client' ? series.providerName : series.clientName })}</p>
            <p>{rhythm(series)}</p>
          </div>
          <p className={classes.badges}>
            {series.conflicts > 0 ? (
              <Badge tone="warning">{t('list.conflicts', { count: series.conflicts })}</Badge>
            ) : null}
            <Badge tone={series.status === 'active' ? 'success' : 'neutral'}>
              {t(`status.${series.status}`)}
            </Badge>
          </p>
        </div>
      )}
      empty={
        <EmptyState
          icon={<IconRepeat />}
          title={t('list.emptyTitle')}
          action={
            as === 'client' ? (
              <LinkButton to={`/t/${slug}/bookings`}>{t('list.toBookings')}</LinkButton>
            ) : as === 'admin' ? (
              <LinkButton to={`/w/${slug}/offerings`}>{t('list.toOfferings')}</LinkButton>
            ) : (
              <LinkButton to={`/w/${slug}/availability`}>{t('list.toHours')}</LinkButton>
            )
          }
        >
          {t(`list.empty.${as}`)}
        </EmptyState>
      }
    />
  );
}
