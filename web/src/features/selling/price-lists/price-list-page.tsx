import type { PriceListView } from '@evergrow/domain/pricing';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { useParams } from 'react-router';
import { useTenant, useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import grid from '../../../ui/form-grid.module.css';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { Approval } from './approval.tsx';
import { ListClients } from './list-clients.tsx';
import { PriceListEditor } from './price-list-editor.tsx';

/** One price list: its terms, their approval, and whose they are. */
export default function PriceListPage() {
  const t = useT('selling');
  const tenant = useTenant();
  const { role } = useTenantView();
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  const { data, error, reload } = useQuery(
    isNew ? null : `price-list/${tenant.id}/${id}`,
    () => api.get<PriceListView>(`t/${tenant.id}/price-lists/${id}`),
    Number.POSITIVE_INFINITY,
  );
  const title = data?.terms.title ?? t(isNew ? 'lists.create' : 'lists.title');
  useTitle(title, tenant.name);
  const changed = () => void reload();
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to={`/w/${tenant.slug}/price-lists`}>{t('lists.title')}</BackLink>}
      />
      {isNew ? (
        <PriceListEditor key="new" list={null} onSaved={changed} />
      ) : data ? (
        <div className={grid.stack}>
          <Approval list={data} onChanged={changed} />
          <PriceListEditor key={data.version} list={data} onSaved={changed} />
          {role !== null && isAtLeast(role, 'admin') ? <ListClients listId={id} /> : null}
        </div>
      ) : error === null ? (
        <ListSkeleton rows={3} height={160} />
      ) : (
        <ErrorState error={error} onRetry={changed} />
      )}
    </>
  );
}
