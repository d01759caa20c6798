import { Suspense } from 'react';
import { ApiProblem } from '../../lib/problem.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { isChunkError } from '../chunk-error.ts';
import classes from './message-page.module.css';

/** What stands in for a page that broke. Part of a page that did not arrive is fetched anew by loading the page again. */
export function ErrorPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const chunk = isChunkError(error);
  return (
    <Suspense fallback={<PageSkeleton />}>
      <main id="main" tabIndex={-1} className={classes.page}>
        <ErrorState
          error={chunk ? new ApiProblem('offline', 0) : error}
          onRetry={chunk ? () => window.location.reload() : onRetry}
        />
      </main>
    </Suspense>
  );
}
