import type { ConnectionView } from '@evergrow/domain/integrations';
import { IconCalendarX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../lib/api.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { useSession } from '../../lib/session.tsx';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './calendars.module.css';
import { serviceNames } from './service-names.ts';

/** Where Google and Microsoft send people back to: hands on what they sent, and goes on to the calendars. */
export default function ConnectedPage() {
  const t = useT('integrations');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const state = params.get('state') ?? '';
  const code = params.get('code');
  // The state begins with the tenant it was made for.
  const tenantId = state.split('.')[0] ?? '';
  const slug = session.status === 'signedIn' ? session.account?.memberships[tenantId]?.slug : undefined;
  const back = slug ? `/w/${slug}/calendars` : '/';
  useTitle(t('connected.title'));
  const connect = useAction(async () => {
    const body = { state, code };
    const made = await api.post<ConnectionView>(`t/${tenantId}/calendars/connections`, { body });
    invalidateQueries(`t/${tenantId}/calendars`);
    toast({ message: t('connected.done', { service: serviceNames[made.kind] }) });
    void navigate(back, { replace: true });
  });
  const begun = useRef(false);
  const { run } = connect;
  const ready = code !== null && slug !== undefined;
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    void run();
  }, [ready, run]);
  if (ready && connect.error === null)
    return (
      <div className={classes.parts} aria-busy="true">
        <h1>{t('connected.title')}</h1>
        <p role="status">{t('connected.wait')}</p>
        <Skeleton height={120} radius={16} />
      </div>
    );
  return (
    <>
      <EmptyState
        level={1}
        icon={<IconCalendarX />}
        title={t('connected.failed')}
        action={<LinkButton to={back}>{t('connected.back')}</LinkButton>}
      >
        {t('connected.failedHint')}
      </EmptyState>
      <ErrorNote error={connect.error} />
    </>
  );
}
