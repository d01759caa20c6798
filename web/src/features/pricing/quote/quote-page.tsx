import type { PublicAreas } from '@evergrow/domain/dispatch';
import type { PublicService } from '@evergrow/domain/scheduling';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import classes from './quote.module.css';

// Fetched at once, beside the prices it works with: the page itself stays as light as any public page.
const form = import('./visit-quote-form.tsx');
const VisitQuoteForm = lazy(() => form);

/** The price of a visit at every click, and from there to a held time. */
export default function QuotePage() {
  const t = useT('pricing');
  const tenant = useTenant();
  const { offeringId = '' } = useParams();
  const { slug } = tenant;
  const base = `public/tenants/${slug}`;
  const service = useQuery(
    `service/${slug}/${offeringId}`,
    () => api.get<PublicService>(`${base}/offerings/${offeringId}/service`),
    60_000,
  );
  const areas = useQuery(
    service.data?.atClient ? `areas/${slug}` : null,
    () => api.get<PublicAreas>(`${base}/areas`),
    60_000,
  );
  useTitle(service.data?.title ?? t('title'), tenant.name);
  const error = service.data ? areas.error : service.error;
  const isReady = service.data && (areas.data || !service.data.atClient);
  if (!isReady && error !== null) {
    const retry = () => void (service.data ? areas : service).reload();
    return (
      <div className={classes.page}>
        <ErrorState error={error} onRetry={retry} />
      </div>
    );
  }
  if (!isReady || !service.data) return <PageSkeleton />;
  const { title, description } = service.data;
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        back={<BackLink to={`/t/${slug}`}>{t('back', { name: tenant.name })}</BackLink>}
      />
      {description ? <p className={classes.lead}>{description}</p> : null}
      <Suspense fallback={<Skeleton height={320} />}>
        <VisitQuoteForm key={offeringId} service={service.data} areas={areas.data?.areas ?? []} />
      </Suspense>
    </div>
  );
}
