import type { PublicAreas } from '@evergrow/domain/dispatch';
import type { PublicService } from '@evergrow/domain/scheduling';
import { IconArrowLeft, IconCalendarOff } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import classes from './quote.module.css';
import { VisitQuoteForm } from './visit-quote-form.tsx';

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
  const { title, description, pricing } = service.data;
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        back={
          <Link to={`/t/${slug}`} className={classes.back}>
            <IconArrowLeft size={18} aria-hidden />
            {t('back', { name: tenant.name })}
          </Link>
        }
      />
      {description ? <p className={classes.lead}>{description}</p> : null}
      {pricing ? (
        <VisitQuoteForm
          key={offeringId}
          service={{ ...service.data, pricing }}
          areas={areas.data?.areas ?? []}
        />
      ) : (
        <EmptyState
          icon={<IconCalendarOff />}
          title={t('noPrices.title')}
          action={<LinkButton to={`/t/${slug}/providers`}>{t('noPrices.action')}</LinkButton>}
        >
          {t('noPrices.hint')}
        </EmptyState>
      )}
    </div>
  );
}
