import type { InvoiceSettingsView } from '@evergrow/domain/commerce/invoice';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { InvoiceSettingsEditor } from './invoice-settings-editor.tsx';

/** Whether invoices are issued, by whom, and how they are numbered. */
export default function InvoiceSettingsPage() {
  const t = useT('books');
  const tenant = useTenant();
  useTitle(t('settings.title'), tenant.name);
  const { data, error, reload } = useQuery(
    `invoice-settings/${tenant.id}`,
    () => api.get<InvoiceSettingsView>(`t/${tenant.id}/invoice-settings`),
    Number.POSITIVE_INFINITY,
  );
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        back={<BackLink to={`/w/${tenant.slug}/books/invoices`}>{t('invoices.title')}</BackLink>}
      />
      {data ? (
        <InvoiceSettingsEditor key={data.version} view={data} onSaved={() => void reload()} />
      ) : error === null ? (
        <ListSkeleton rows={2} height={200} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
    </>
  );
}
