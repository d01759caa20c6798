import { IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { joinTenant } from '../../lib/join-tenant.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useTenantView } from '../tenant-context.tsx';

/** Lets members in; asks everyone else whether they want to become a client here, since the tenant then knows of them. */
export function RequireMember({ children }: { children: ReactNode }) {
  const t = useT('app');
  const { tenant, role } = useTenantView();
  const join = useAction(() => joinTenant(tenant.id));
  if (role !== null) return children;
  return (
    <EmptyState
      icon={<IconUserPlus />}
      title={t('join.title', { tenant: tenant.name })}
      action={
        <>
          <Button onClick={() => void join.run()} loading={join.pending}>
            {t('join.button')}
          </Button>
          <ErrorNote error={join.error} />
        </>
      }
    >
      {t('join.hint', { tenant: tenant.name })}
    </EmptyState>
  );
}
