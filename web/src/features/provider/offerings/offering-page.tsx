import { isBookable, offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { Navigate, useParams } from 'react-router';
import { NotFoundPage } from '../../../app/pages/not-found-page.tsx';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { OfferingEditor } from './offering-editor.tsx';
import { emptyOffering, kindsFor, offeringFormOf } from './offering-form.ts';

/** One offering, new or existing. */
export default function OfferingPage() {
  const t = useT('provider');
  const prices = useT('services');
  const tenant = useTenant();
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const title = t(isNew ? 'offerings.newTitle' : 'offerings.editTitle');
  useTitle(title, tenant.name);
  const { data, error } = useLiveDoc(isNew ? null : paths.offering(tenant.id, id), offeringSchema);
  if (!isNew && data === null) return <NotFoundPage />;
  // What is sold without a time has an editor of its own.
  const [firstKind] = kindsFor(tenant.modules, null).filter(isBookable);
  if ((isNew && !firstKind) || (data && !isBookable(data.kind)))
    return <Navigate to={`/w/${tenant.slug}/products/${id}`} replace />;
  const initial = isNew
    ? emptyOffering(firstKind ?? 'session')
    : data
      ? offeringFormOf(edited(data), tenant.currency)
      : null;
  return (
    <>
      <PageHeader
        title={title}
        {...(data && isBookable(data.kind)
          ? {
              actions: (
                <LinkButton to={`/w/${tenant.slug}/offerings/${id}/service`} variant="light">
                  {prices('service.edit')}
                </LinkButton>
              ),
            }
          : {})}
        back={<BackLink to={`/w/${tenant.slug}/offerings`}>{t('offerings.title')}</BackLink>}
      />
      {error !== null ? (
        <ErrorState error={error} />
      ) : initial === null ? (
        <ListSkeleton rows={3} height={200} />
      ) : (
        <OfferingEditor key={id} id={isNew ? null : id} initial={initial} />
      )}
    </>
  );
}

function edited<T extends { id: string; createdAt: Date; updatedAt: Date }>(stored: T) {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...offering } = stored;
  return offering;
}
