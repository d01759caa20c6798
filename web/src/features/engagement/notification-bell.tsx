import { IconBell } from '@tabler/icons-react';
import { useSignedIn } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { markRead } from './mark-read.ts';
import classes from './notification-bell.module.css';
import { NotificationItem } from './notification-item.tsx';
import { type TenantNotification, useRecentNotifications } from './use-recent-notifications.ts';

/** At most this many in the panel. */
const shown = 8;

/** The bell in the header: how much is new, live, and the newest of it. */
export function NotificationBell() {
  const t = useT('engagement');
  const { uid, account } = useSignedIn();
  const memberships = account?.memberships ?? {};
  const tenantIds = Object.keys(memberships);
  const recent = useRecentNotifications(uid, tenantIds);
  const unread = recent?.filter(({ readAt }) => readAt === null) ?? [];
  const readAll = useAction(async (entries: readonly TenantNotification[]) => {
    for (const [tenantId, group] of Object.entries(Object.groupBy(entries, (entry) => entry.tenantId)))
      await markRead(
        tenantId,
        uid,
        (group ?? []).map(({ id }) => id),
      );
  });
  // Only the newest are followed: beyond nine, nobody has counted.
  const count = unread.length > 9 ? '9+' : String(unread.length);
  const label = (
    <span className={classes.bell}>
      <IconBell size={21} aria-hidden />
      {unread.length > 0 ? (
        <span className={classes.count} aria-hidden>
          {count}
        </span>
      ) : null}
    </span>
  );
  return (
    <DisclosureMenu name={t('bell', { count: unread.length, shown: count })} label={label}>
      {(close) => (
        <div className={classes.panel}>
          <div className={classes.head}>
            <h2>{t('title')}</h2>
            {unread.length > 0 ? (
              <button type="button" onClick={() => void readAll.run(unread)}>
                {t('readAll')}
              </button>
            ) : null}
          </div>
          {recent === undefined ? <ListSkeleton rows={3} /> : null}
          {recent?.length === 0 ? <p className={classes.none}>{t('none.title')}</p> : null}
          {recent?.slice(0, shown).map((notification) => (
            <NotificationItem
              key={`${notification.tenantId}/${notification.id}`}
              notification={notification}
              from={tenantIds.length > 1 ? memberships[notification.tenantId]?.name : undefined}
              onOpen={() => {
                close();
                if (notification.readAt === null) void readAll.run([notification]);
              }}
            />
          ))}
          <p className={classes.foot}>
            <TextLink to="/me/notifications">{t('history')}</TextLink>
          </p>
        </div>
      )}
    </DisclosureMenu>
  );
}
