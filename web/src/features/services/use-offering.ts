import { offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../app/tenant-context.tsx';
import { useLiveDoc } from '../../lib/use-live.ts';

/** The offering whose service is edited. */
export function useOffering(id: string) {
  const tenant = useTenant();
  return useLiveDoc(paths.offering(tenant.id, id), offeringSchema);
}
