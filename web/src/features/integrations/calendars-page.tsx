import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './calendars.module.css';
import { ConnectPanel } from './connect-panel.tsx';
import { ConnectionPanel } from './connection-panel.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { RemovedEvents } from './removed-events.tsx';
import { useCalendars } from './use-calendars.ts';

/** A provider's own calendars: what makes them busy, where their bookings appear, and an address to subscribe to. */
export default function CalendarsPage() {
  const t = useT('integrations');
  const tenant = useTenant();
  const { query, path, change, put } = useCalendars();
  useTitle(t('title'), tenant.name);
  const { data, error, reload } = query;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.parts}>
        {data ? (
          <>
            <RemovedEvents removed={data.removed} path={path} onChange={change} />
            {data.connections.map((connection) => (
              <ConnectionPanel
                key={connection.id}
                connection={connection}
                path={path}
                onChange={put}
                onGone={() =>
                  change((all) => ({
                    ...all,
                    connections: all.connections.filter(({ id }) => id !== connection.id),
                  }))
                }
              />
            ))}
            <ConnectPanel
              path={path}
              available={data.available}
              connected={data.connections.map(({ kind }) => kind)}
            />
          </>
        ) : error === null ? (
          <ListSkeleton rows={2} height={200} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )}
        <FeedPanel side="provider" />
      </div>
    </>
  );
}
