import { IconAdjustmentsHorizontal, IconUsers, IconZoomQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useMedia } from '../../lib/use-media.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CardsSkeleton } from '../../ui/skeletons.tsx';
import { FilterChips } from './filter-chips.tsx';
import { countFilters, readFilters, type SearchFilters, withoutFilter, writeFilters } from './filters-url.ts';
import { ProviderCard } from './provider-card.tsx';
import classes from './providers-page.module.css';
import { SearchBox } from './search-box.tsx';
import { SortSelect } from './sort-select.tsx';
import { useProviders } from './use-providers.ts';

// On a phone the filters are behind a button: they are fetched when it is pressed.
const FilterForm = lazy(() => import('./filter-form.tsx'));
const wide = '(width >= 62em)';

/** Discovery: everyone who can be booked, narrowed by an address that can be shared. */
export default function ProvidersPage() {
  const t = useT('catalog');
  const tenant = useTenant();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  const beside = useMedia(wide);
  const filters = readFilters(params);
  const list = useProviders(tenant.slug, filters);
  const title = t(tenant.modules.includes('visits') ? 'list.titleVisits' : 'list.title');
  useTitle(title, tenant.name);
  const change = (next: SearchFilters) => setParams(writeFilters(next), { replace: true });
  const search = (q: string) => change(q === '' ? withoutFilter(filters, 'q') : { ...filters, q });
  const narrowed = countFilters(filters);
  const form = (
    <Suspense fallback={<Skeleton height={420} />}>
      <FilterForm filters={filters} onChange={change} />
    </Suspense>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={title} lead={t('list.lead')} />
      <div className={classes.tools}>
        <SearchBox value={filters.q ?? ''} onChange={search} />
        <div className={classes.filterButton}>
          <Button
            variant="default"
            icon={<IconAdjustmentsHorizontal size={20} aria-hidden />}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {narrowed === 0 ? t('list.filters') : t('list.filtersCount', { count: narrowed })}
          </Button>
        </div>
        <SortSelect value={filters.sort} onChange={(sort) => change({ ...filters, sort })} />
      </div>
      <FilterChips filters={filters} onChange={change} />
      <div className={classes.columns}>
        {beside ? (
          <aside className={classes.side} aria-label={t('list.filters')}>
            {form}
          </aside>
        ) : null}
        <section aria-label={title}>
          <p className={classes.count} role="status">
            {list.data ? t('list.found', { count: list.data.total }) : ' '}
          </p>
          <Results list={list} narrowed={narrowed > 0} onClear={() => change({ sort: filters.sort })} />
        </section>
      </div>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={t('list.filters')}
        footer={
          <>
            <Button variant="default" onClick={() => change({ sort: filters.sort })}>
              {t('list.clear')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('list.show', { count: list.data?.total ?? 0 })}</Button>
          </>
        }
      >
        {form}
      </Sheet>
    </div>
  );
}

type ResultsProps = { list: ReturnType<typeof useProviders>; narrowed: boolean; onClear: () => void };

function Results({ list, narrowed, onClear }: ResultsProps) {
  const t = useT('catalog');
  const app = useT('app');
  const { data, error, more } = list;
  if (!data)
    return error === null ? (
      <CardsSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void list.reload()} />
    );
  if (data.items.length === 0)
    return narrowed ? (
      <EmptyState
        icon={<IconZoomQuestion />}
        title={t('list.emptyTitle')}
        action={<Button onClick={onClear}>{t('list.clear')}</Button>}
      >
        {t('list.emptyHint')}
      </EmptyState>
    ) : (
      <EmptyState icon={<IconUsers />} title={t('list.noneTitle')}>
        {t('list.noneHint')}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.cards}>
        {data.items.map((card) => (
          <ProviderCard key={card.id} card={card} />
        ))}
      </ul>
      <ErrorNote error={more.error} />
      {data.nextCursor === null ? null : (
        <div className={classes.more}>
          <Button variant="default" loading={more.pending} onClick={() => void more.run()}>
            {app('loadMore')}
          </Button>
          <small>{t('list.shownOf', { shown: data.items.length, total: data.total })}</small>
        </div>
      )}
    </>
  );
}
