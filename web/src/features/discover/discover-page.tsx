import type { ProductSort, SearchResults } from '@evergrow/domain/catalog/search';
import { IconCompass, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { problemCode } from '../../lib/problem.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import field from '../../ui/field.module.css';
import { PageHeader } from '../../ui/page-header.tsx';
import { CardsSkeleton } from '../../ui/skeletons.tsx';
import classes from './discover-page.module.css';
import { FacetChoices } from './facet-choices.tsx';
import { FoundCard } from './found-card.tsx';
import { PriceChoice } from './price-choice.tsx';
import {
  type DirectoryState,
  readDirectoryState,
  sorts,
  useDirectory,
  writeDirectoryState,
} from './use-directory.ts';

/** Everything businesses have listed in the directory of all of them: found by words and sentences, and narrowed. */
export default function DiscoverPage() {
  const t = useT('discover');
  useTitle(t('title'));
  const [params, setParams] = useSearchParams();
  const state = readDirectoryState(params);
  const [text, setText] = useState(state.q);
  const list = useDirectory(state);
  const change = (next: DirectoryState) => setParams(writeDirectoryState(next), { replace: true });
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <search>
        <form
          className={classes.search}
          onSubmit={(event) => {
            event.preventDefault();
            change({ ...state, q: text.trim() });
          }}
        >
          <input
            type="search"
            className={field.control}
            value={text}
            maxLength={200}
            enterKeyHint="search"
            aria-label={t('search')}
            placeholder={t('placeholder')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" icon={<IconSearch size={20} aria-hidden />}>
            {t('find')}
          </Button>
        </form>
      </search>
      <div className={classes.choices}>
        {list.shown ? <FacetChoices results={list.shown} state={state} onChange={change} /> : null}
        <PriceChoice price={state.price} onChange={(price) => change({ ...state, price })} />
        <select
          className={field.control}
          aria-label={t('sort')}
          value={state.sort}
          onChange={(event) => change({ ...state, sort: event.currentTarget.value as ProductSort })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort as 'newest'}`)}
            </option>
          ))}
        </select>
      </div>
      <p className={classes.count} role="status">
        {list.shown ? t('found', { count: list.shown.total }) : ' '}
      </p>
      <Results
        list={list}
        clear={() => {
          setText('');
          setParams({}, { replace: true });
        }}
      />
    </div>
  );
}

function Results({ list, clear }: { list: ReturnType<typeof useDirectory>; clear: () => void }) {
  const t = useT('discover');
  const app = useT('app');
  const { shown, error, more } = list;
  // Nobody has listed anything yet; anything else that fails can be tried again.
  const isNone = error !== null && problemCode(error) === 'not_found';
  if (!shown && !isNone)
    return error === null ? (
      <CardsSkeleton cards={6} height={170} />
    ) : (
      <ErrorState error={error} onRetry={() => void list.reload()} />
    );
  if (!shown || shown.total === 0) return <Nothing results={shown} clear={clear} />;
  return (
    <>
      <ul className={classes.cards}>
        {shown.items.map((card) => (
          <FoundCard key={card.id} card={card} />
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

function Nothing({ results, clear }: { results: SearchResults | undefined; clear: () => void }) {
  const t = useT('discover');
  const isEmpty = !results || results.ofAll === 0;
  return (
    <EmptyState
      icon={<IconCompass />}
      title={t(isEmpty ? 'emptyTitle' : 'noneTitle')}
      action={isEmpty ? null : <Button onClick={clear}>{t('clear')}</Button>}
    >
      {t(isEmpty ? 'emptyHint' : 'noneHint')}
    </EmptyState>
  );
}
