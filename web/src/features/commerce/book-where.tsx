import { lazy, Suspense } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { VisitPlace } from '../scheduling/address/use-visit-place.ts';

// Most of what is booked needs no address: the page stays as light as any public page.
const AddressSection = lazy(() =>
  import('../scheduling/address/address-section.tsx').then((loaded) => ({ default: loaded.AddressSection })),
);

/** Where a visit is to be, asked before the times since these depend on the way there. */
export function BookWhere({ visit, ref }: { visit: VisitPlace; ref: React.Ref<HTMLElement> }) {
  const t = useT('commerce');
  const { slug } = useTenant();
  const { given, give, isServed, error, reload } = visit;
  const waiting = <Skeleton height={92} />;
  return (
    <section aria-labelledby="book-where" ref={ref}>
      <h2 id="book-where">{t('book.where')}</h2>
      {isServed ? (
        <Suspense fallback={waiting}>
          <AddressSection slug={slug} place={given} onPlace={give} isServed={isServed} />
        </Suspense>
      ) : error === null ? (
        waiting
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
    </section>
  );
}
