import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { NotificationHistory } from './notification-history.tsx';

/** Everything one has been told, tenant by tenant. */
export default function NotificationsPage() {
  const t = useT('engagement');
  useTitle(t('title'));
  const { uid, account } = useSignedIn();
  const memberships = Object.entries(account?.memberships ?? {});
  const [chosen, setChosen] = useState<string | null>(null);
  const tenantId = chosen ?? memberships[0]?.[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          memberships.length > 1 && tenantId !== undefined ? (
            <SelectField
              label={t('from')}
              value={tenantId}
              onChange={setChosen}
              options={memberships.map(([value, { name }]) => ({ value, label: name }))}
            />
          ) : undefined
        }
      />
      {tenantId === undefined ? (
        <EmptyState
          icon={<IconBell />}
          title={t('none.title')}
          action={<LinkButton to="/#kinds">{t('none.look')}</LinkButton>}
        >
          {t('none.text')}
        </EmptyState>
      ) : (
        <NotificationHistory key={tenantId} tenantId={tenantId} uid={uid} />
      )}
    </>
  );
}
