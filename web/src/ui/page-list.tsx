import type { ReactNode } from 'react';
import type { Pages } from '../lib/use-pages.ts';
import { useT } from '../lib/use-t.tsx';
import { Button } from './button.tsx';
import { ErrorState } from './error-state.tsx';
import classes from './page-list.module.css';
import { ListSkeleton } from './skeletons.tsx';

type Props<T> = {
  pages: Pages<T>;
  /** Names the list for screen readers. */
  label: string;
  keyOf: (item: T) => string;
  row: (item: T) => ReactNode;
  /** Where the list has nothing in it. */
  empty: ReactNode;
};

/** A list that comes page by page, in one card: skeleton, rows, and a button for more. */
export function PageList<T>({ pages, label, keyOf, row, empty }: Props<T>) {
  const t = useT('app');
  const { items, loaded, loading, error, hasMore, more, reload } = pages;
  if (!loaded) return error === null ? <ListSkeleton /> : <ErrorState error={error} onRetry={reload} />;
  if (items.length === 0) return empty;
  return (
    <>
      <ul className={classes.list} aria-label={label} aria-busy={loading}>
        {items.map((item) => (
          <li key={keyOf(item)} className={classes.row}>
            {row(item)}
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorState error={error} onRetry={more} />}
      {hasMore && error === null ? (
        <div className={classes.more}>
          <Button variant="default" loading={loading} onClick={more}>
            {t('loadMore')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
