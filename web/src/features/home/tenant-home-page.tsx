import { Title } from '@mantine/core';
import { useTenant } from '../../app/tenant-context.tsx';

/** A tenant's public home. */
export default function TenantHomePage() {
  return <Title>{useTenant().name}</Title>;
}
