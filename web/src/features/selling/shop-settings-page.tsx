import type { ShopSettingsView } from '@evergrow/domain/catalog';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { ReminderSettings } from '../kept-carts/reminder-settings.tsx';
import { ShopSettingsEditor } from './shop-settings-editor.tsx';

/** What holds for the whole shop. */
export default function ShopSettingsPage() {
  const t = useT('selling');
  const { tenant, role } = useTenantView();
  useTitle(t('settings.title'), tenant.name);
  const { data, error, reload } = useQuery(
    `shop-settings-editor/${tenant.id}`,
    () => api.get<ShopSettingsView>(`t/${tenant.id}/shop-settings`),
    Number.POSITIVE_INFINITY,
  );
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        back={<BackLink to={`/w/${tenant.slug}/products`}>{t('products.title')}</BackLink>}
      />
      {data ? (
        <ShopSettingsEditor key={data.version} view={data} onSaved={() => void reload()} />
      ) : error === null ? (
        <ListSkeleton rows={2} height={200} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
      {role !== null && isAtLeast(role, 'admin') ? (
        <div style={{ marginTop: 24 }}>
          <ReminderSettings />
        </div>
      ) : null}
    </>
  );
}
