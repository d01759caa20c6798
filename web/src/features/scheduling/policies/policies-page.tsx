import type { BookingSettingsView } from '@evergrow/domain/scheduling';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { PoliciesEditor } from './policies-editor.tsx';

/** The terms under which clients book, what they are reminded of, and when nobody works. */
export default function PoliciesPage() {
  const t = useT('scheduling');
  const { id, name } = useTenant();
  useTitle(t('policies.title'), name);
  const path = `t/${id}/settings/booking`;
  const { data, error, reload } = useQuery(path, () => api.get<BookingSettingsView>(path));
  return (
    <>
      <PageHeader title={t('policies.title')} lead={t('policies.lead')} />
      {error !== null && !data ? (
        <ErrorState error={error} onRetry={() => void reload()} />
      ) : data ? (
        <PoliciesEditor key={data.updatedAt ?? 'new'} settings={data} path={path} />
      ) : (
        <ListSkeleton rows={4} height={180} />
      )}
    </>
  );
}
