import { paths } from '@evergrow/domain/kernel';
import { type Availability, availabilitySchema, defaultAvailability } from '@evergrow/domain/scheduling';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { useProviderId } from '../use-provider-id.ts';
import { AvailabilityEditor } from './availability-editor.tsx';

/** When a provider can be booked. */
export default function AvailabilityPage() {
  const t = useT('provider');
  const tenant = useTenant();
  const { providerId, isOwn } = useProviderId('admin');
  useTitle(t('hours.title'), tenant.name);
  const { data, error } = useLiveDoc<Availability>(
    paths.availability(tenant.id, providerId),
    availabilitySchema,
  );
  return (
    <>
      <PageHeader title={t('hours.title')} lead={t(isOwn ? 'hours.lead' : 'hours.leadOther')} />
      {error !== null ? (
        <ErrorState error={error} />
      ) : data === undefined ? (
        <ListSkeleton rows={7} height={60} />
      ) : (
        <AvailabilityEditor
          key={providerId}
          providerId={providerId}
          stored={data ?? { ...defaultAvailability(tenant.timeZone), id: providerId }}
        />
      )}
    </>
  );
}
