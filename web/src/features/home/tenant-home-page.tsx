import { useTenant } from '../../app/tenant-context.tsx';

/** A tenant's public home. */
export default function TenantHomePage() {
  return <h1>{useTenant().name}</h1>;
}
