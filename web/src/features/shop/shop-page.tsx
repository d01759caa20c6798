import type { ProductSort, Suggestions } from '@evergrow/domain/catalog/search';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import field from '../../ui/field.module.css';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { countClick, useCountedSearch } from './count-searches.ts';
import { ProductCard } from './product-card.tsx';
import classes from './shop-page.module.css';
import {
  countNarrowed,
  readShopState,
  type ShopState,
  withoutFilters,
  writeShopState,
} from './shop-state.ts';
import { useShopSearch } from './use-shop-search.ts';

// Fetched when there is something to show in them: the products come first.
const SearchCombobox = lazy(() => import('./search-combobox.tsx'));
const NothingFound = lazy(() => import('./nothing-found.tsx'));
const FacetPanel = lazy(() => import('./facet-panel.tsx'));
const FacetSheet = lazy(() => import('./facet-sheet.tsx'));
const ShopChips = lazy(() => import('./shop-chips.tsx'));
const Highlights = lazy(() => import('./highlights.tsx'));
const wide = '(width >= 62em)';
const sorts: readonly ProductSort[] = ['relevance', 'popular', 'newest', 'priceAsc', 'priceDesc'];

/** Everything a tenant sells, found by words and sentences and narrowed by facets; the address holds all of it. */
export default function ShopPage() {
  const t = useT('shop');
  const tenant = useTenant();
  const { slug } = tenant;
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const beside = useMedia(wide);
  const state = readShopState(params);
  const list = useShopSearch(slug, state);
  const { shown } = list;
  const narrowed = countNarrowed(state);
  const isInstead = shown?.foundBy === 'popular';
  useTitle(t('title'), tenant.name);
  useCountedSearch(
    slug,
    state.q,
    list.data && narrowed === 0 ? Number(!isInstead && list.data.total) : undefined,
  );
  // What is chosen can be gone back from; letters that are being typed are one step.
  const change = (next: ShopState, replace = false) => setParams(writeShopState(next), { replace });
  const search = (q: string, settled: boolean) =>
    change({ ...state, q, literal: false }, !settled && state.q !== '');
  const pick = ({ of, id, text }: Suggestions['items'][number]) => {
    if (of === 'product' && id !== null) {
      countClick(slug, state.q, list.data?.total ?? 1, id);
      void navigate(`/t/${slug}/shop/${id}`);
    } else if (of === 'category' && id !== null)
      change({ ...withoutFilters(state), q: '', values: { category: [id] } });
    else change({ ...state, q: text, literal: false });
  };
  const isHome = state.q === '' && narrowed === 0;
  const isEmptyShop = shown?.ofAll === 0;
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {isEmptyShop ? null : (
        <div className={classes.tools}>
          <Suspense fallback={<Skeleton height={46} width="min(100%, 760px)" radius={12} />}>
            <SearchCombobox slug={slug} value={state.q} onSearch={search} onPick={pick} />
          </Suspense>
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
              {narrowed === 0 ? t('facets.title') : t('facets.titleCount', { count: narrowed })}
            </Button>
          </div>
          <select
            className={`${field.control} ${classes.sort}`}
            aria-label={t('sort.label')}
            value={state.q === '' && state.sort === 'relevance' ? 'newest' : state.sort}
            onChange={(event) => change({ ...state, sort: event.currentTarget.value as ProductSort })}
          >
            {sorts.slice(state.q === '' ? 1 : 0).map((sort) => (
              <option key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {shown && (narrowed > 0 || shown.understood) ? (
        <Suspense>
          <ShopChips results={shown} state={state} onChange={change} />
        </Suspense>
      ) : null}
      {isHome && !isEmptyShop ? (
        <Suspense>
          <Highlights />
        </Suspense>
      ) : null}
      <div className={classes.columns}>
        {beside && !isEmptyShop && (shown?.total !== 0 || narrowed > 0) ? (
          <aside className={classes.side} aria-label={t('facets.title')}>
            {shown ? (
              <Suspense fallback={<Skeleton height={420} />}>
                <FacetPanel results={shown} state={state} onChange={change} />
              </Suspense>
            ) : (
              <Skeleton height={420} />
            )}
          </aside>
        ) : null}
        <section aria-label={t('results')} aria-busy={list.loading}>
          <p className={classes.count} role="status">
            {shown && !isEmptyShop ? t(isInstead ? 'instead' : 'found', { count: shown.total }) : ' '}
            {shown?.foundBy === 'words' && /\s\S+\s\S+\s/.test(state.q) && shown.total > 0
              ? ` · ${t('byWords')}`
              : null}
          </p>
          <Results list={list} state={state} onChange={change} />
        </section>
      </div>
      {asked && shown ? (
        <Suspense>
          <FacetSheet
            open={open}
            onClose={() => setOpen(false)}
            results={shown}
            state={state}
            onChange={change}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

type ResultsProps = {
  list: ReturnType<typeof useShopSearch>;
  state: ShopState;
  onChange: (state: ShopState) => void;
};

const range = Array.from({ length: 8 }, (_, at) => at);

function Results({ list, state, onChange }: ResultsProps) {
  const t = useT('shop');
  const app = useT('app');
  const { slug } = useTenant();
  const { shown, error, more } = list;
  // A shop that has not been taken in yet has nothing in it; anything else that fails can be tried again.
  const isNone = error !== null && problemCode(error) === 'not_found';
  if (!shown && !isNone)
    return error === null ? (
      <ul className={classes.cards} aria-busy="true">
        {range.map((at) => (
          <li key={at}>
            <Skeleton height={280} radius={16} />
          </li>
        ))}
      </ul>
    ) : (
      <ErrorState error={error} onRetry={() => void list.reload()} />
    );
  if (!shown || shown.total === 0)
    return (
      <Suspense>
        <NothingFound results={shown} state={state} onChange={onChange} />
      </Suspense>
    );
  return (
    <>
      <ul className={classes.cards}>
        {shown.items.map((card) => (
          <ProductCard
            key={card.id}
            card={card}
            currency={shown.currency}
            onOpen={() => countClick(slug, state.q, shown.total, card.id)}
          />
        ))}
      </ul>
      {shown.nextCursor === null ? null : (
        <div className={classes.more}>
          <Button variant="default" loading={more.pending} onClick={() => void more.run()}>
            {app('loadMore')}
          </Button>
          <small>{t('shownOf', { shown: shown.items.length, total: shown.total })}</small>
        </div>
      )}
    </>
  );
}
