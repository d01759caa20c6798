import type { ServiceView } from '@evergrow/domain/scheduling';
import { useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { ServiceEditor } from './service-editor.tsx';
import { useOffering } from './use-offering.ts';

/** How one offering is staffed, timed, priced and carried out. */
export default function ServicePage() {
  const t = useT('services');
  const tenant = useTenant();
  const { id = '' } = useParams();
  const offering = useOffering(id);
  const service = useQuery(
    `service-editor/${tenant.id}/${id}`,
    () => api.get<ServiceView>(`t/${tenant.id}/offerings/${id}/service`),
    // What is being edited must not change under the person who edits it.
    Number.POSITIVE_INFINITY,
  );
  const title = offering.data?.title ?? t('service.title');
  useTitle(title, tenant.name);
  const error = service.error ?? offering.error;
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to={`/w/${tenant.slug}/offerings/${id}`}>{t('service.back')}</BackLink>}
      />
      {service.data && offering.data ? (
        <ServiceEditor
          key={service.data.version}
          offeringId={id}
          offering={offering.data}
          view={service.data}
          onSaved={() => void service.reload()}
        />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void service.reload()} />
      ) : (
        <ListSkeleton rows={3} height={200} />
      )}
    </>
  );
}
