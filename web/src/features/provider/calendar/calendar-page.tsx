import { isAtLeast } from '@evergrow/domain/tenancy';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { everybody } from '../provider-picker.tsx';
import { useProviderId } from '../use-provider-id.ts';
import { ProviderCalendar } from './provider-calendar.tsx';
import { TeamCalendar } from './team/team-calendar.tsx';

/** A provider's calendar or, for admins who ask for it, everybody's. */
export default function CalendarPage() {
  const t = useT('provider');
  const { tenant, role } = useTenantView();
  const [parameters] = useSearchParams();
  const { providerId } = useProviderId('admin');
  useTitle(t('calendar.title'), tenant.name);
  const may = role !== null && isAtLeast(role, 'admin');
  if (may && parameters.get('provider') === everybody) return <TeamCalendar />;
  return <ProviderCalendar key={providerId} providerId={providerId} />;
}
