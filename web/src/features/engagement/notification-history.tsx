import { IconBell, IconChecks } from '@tabler/icons-react';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { markRead } from './mark-read.ts';
import classes from './notification-history.module.css';
import { NotificationItem } from './notification-item.tsx';
import { useNotificationHistory } from './use-notification-history.ts';

/** What one tenant has told the person, page by page. */
export function NotificationHistory({ tenantId, uid }: { tenantId: string; uid: string }) {
  const t = useT('engagement');
  const tApp = useT('app');
  const { items, error, more, loading, loadMore, showRead } = useNotificationHistory(tenantId, uid);
  const read = useAction(async (ids: readonly string[]) => {
    showRead(ids);
    await markRead(tenantId, uid, ids);
  });
  if (items === undefined)
    return error === null ? <ListSkeleton /> : <ErrorState error={error} onRetry={loadMore} />;
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconBell />}
        title={t('none.title')}
        action={
          <LinkButton to="/me" variant="default">
            {t('none.preferences')}
          </LinkButton>
        }
      >
        {t('none.text')}
      </EmptyState>
    );
  const unread = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <>
      <div className={classes.bar}>
        <span role="status">{t('unreadCount', { count: unread.length })}</span>
        <Button
          variant="subtle"
          size="sm"
          icon={<IconChecks size={18} aria-hidden />}
          disabled={unread.length === 0}
          onClick={() => void read.run(unread)}
        >
          {t('readAll')}
        </Button>
      </div>
      <ErrorNote error={read.error} />
      <ul className={classes.list}>
        {items.map((notification) => (
          <li key={notification.id}>
            <NotificationItem
              notification={{ ...notification, tenantId }}
              onOpen={() => {
                if (notification.readAt === null) void read.run([notification.id]);
              }}
            />
          </li>
        ))}
      </ul>
      <ErrorNote error={error} />
      {more ? (
        <div className={classes.more}>
          <Button variant="default" loading={loading} onClick={loadMore}>
            {tApp('loadMore')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
