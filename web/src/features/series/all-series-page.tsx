import { isAtLeast } from '@evergrow/domain/tenancy';
import { useTenantView } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SeriesList } from './series-list.tsx';

/** What recurs in a business: everything for admins, their own for providers. */
export default function AllSeriesPage() {
  const t = useT('series');
  const { tenant, role } = useTenantView();
  useTitle(t('list.staffTitle'), tenant.name);
  const all = role !== null && isAtLeast(role, 'admin');
  return (
    <>
      <PageHeader title={t('list.staffTitle')} lead={t(all ? 'list.leadAdmin' : 'list.leadProvider')} />
      <SeriesList as={all ? 'admin' : 'provider'} base={`/w/${tenant.slug}/series`} />
    </>
  );
}
