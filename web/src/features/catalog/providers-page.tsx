import { IconAdjustmentsHorizontal, IconUsers, IconZoomQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CardsSkeleton } from '../../ui/skeletons.tsx';
import { countFilters, readFilters, type SearchFilters, withoutFilter, writeFilters } from './filters-url.ts';
import { ProviderCard } from './provider-card.tsx';
import classes from './providers-page.module.css';
import { SearchBox } from './search-box.tsx';
import { SortSelect } from './sort-select.tsx';
import { useProviders } from './use-providers.ts';

// Fetched when there is something to filter with: on a phone the filters are behind a button.
const FilterChips = lazy(() => import('./filter-chips.tsx'));
const FilterSheet = lazy(() => import('./filter-sheet.tsx'));
const FilterForm = lazy(() => import('./filter-form.tsx'));
const wide = '(width >= 62em)';

/** Discovery: everyone who can be booked, narrowed by an address that can be shared. */
export default function ProvidersPage() {
  const t = useT('catalog');
  const tenant = useTenant();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const beside = useMedia(wide);
  const filters = readFilters(params);
  const list = useProviders(tenant.slug, filters);
  const title = t(tenant.modules.includes('visits') ? 'list.titleVisits' : 'list.title');
  useTitle(title, tenant.name);
  const change = (next: SearchFilters) => setParams(writeFilters(next), { replace: true });
  const search = (q: string) => change(q === '' ? withoutFilter(filters, 'q') : { ...filters, q });
  const narrowed = countFilters(filters);
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
            onClick={() => {
              setAsked(true);
              setOpen(true);
            }}
          >
            {narrowed === 0 ? t('list.filters') : t('list.filtersCount', { count: narrowed })}
          </Button>
        </div>
        <SortSelect value={filters.sort} onChange={(sort) => change({ ...filters, sort })} />
      </div>
      {narrowed > 0 ? (
        <Suspense>
          <FilterChips filters={filters} onChange={change} />
        </Suspense>
      ) : null}
      <div className={classes.columns}>
        {beside ? (
          <aside className={classes.side} aria-label={t('list.filters')}>
            <Suspense fallback={<Skeleton height={420} />}>
              <FilterForm filters={filters} onChange={change} />
            </Suspense>
          </aside>
        ) : null}
        <section aria-label={title}>
          <p className={classes.count} role="status">
            {list.data ? t('list.found', { count: list.data.total }) : ' '}
          </p>
          <Results list={list} narrowed={narrowed > 0} onClear={() => change({ sort: filters.sort })} />
        </section>
      </div>
      {asked ? (
        <Suspense>
          <FilterSheet
            open={open}
            onClose={() => setOpen(false)}
            filters={filters}
            onChange={change}
            total={list.data?.total ?? 0}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

type ResultsProps = { list: ReturnType<typeof useProviders>; narrowed: boolean; onClear: () => void };

function Results({ list, narrowed, onClear }: ResultsProps) {
  const t = useT('catalog');
  const app = useT('app');
  const { data, error, more } = list;
  // An address may name a language or topic there is none of: that is as good as nobody.
  const impossible = narrowed && error !== null && problemCode(error) === 'invalid_request';
  if (!data && !impossible)
    return error === null ? (
      <CardsSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void list.reload()} />
    );
  if (!data || data.items.length === 0)
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
