import { IconCalendarOff } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { isBooked } from '../catalog/bookable.ts';
import { useProvider } from '../catalog/use-provider.ts';
import classes from './book-page.module.css';

// Fetched at once, beside the provider it works with: the page itself stays as light as any public page.
const form = import('./book-form.tsx');
const BookForm = lazy(() => form);

/** Booking a time with somebody. */
export default function BookPage() {
  const t = useT('commerce');
  const { slug = '', providerId = '' } = useParams();
  const { data, error, reload } = useProvider(slug, providerId);
  if (!data)
    return error === null ? (
      <PageSkeleton />
    ) : (
      <div className={classes.page}>
        <ErrorState error={error} onRetry={() => void reload()} />
      </div>
    );
  const [first, ...rest] = data.offerings.filter((offering) => isBooked(offering) && !offering.quoted);
  if (first) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <BookForm key={providerId} page={data} offerings={[first, ...rest]} />
      </Suspense>
    );
  }
  return (
    <div className={classes.page}>
      <EmptyState
        icon={<IconCalendarOff />}
        title={t('book.nothingTitle')}
        action={<LinkButton to={`/t/${slug}/providers`}>{t('book.browse')}</LinkButton>}
      >
        {t('book.nothingHint')}
      </EmptyState>
    </div>
  );
}
