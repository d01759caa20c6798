import { paths } from '@evergrow/domain/kernel';
import { type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { ImprintSettings } from './imprint-settings.tsx';
import { MeetingSettings } from './meeting-settings.tsx';
import { SettingsEditor } from './settings-editor.tsx';

/** How a business presents itself and works. */
export default function SettingsPage() {
  const t = useT('tenancy');
  const { id, name } = useTenant();
  useTitle(t('settings.title'), name);
  const { data, error } = useLiveDoc<Tenant>(paths.tenant(id), tenantSchema);
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      {error !== null ? (
        <ErrorState error={error} />
      ) : data ? (
        <>
          <SettingsEditor key={id} tenant={data} />
          <div style={{ marginTop: 24 }}>
            <MeetingSettings />
          </div>
          <div style={{ marginTop: 24 }}>
            <ImprintSettings key={id} tenantId={id} slug={data.slug} imprint={data.imprint} />
          </div>
        </>
      ) : (
        <ListSkeleton rows={4} height={180} />
      )}
    </>
  );
}
