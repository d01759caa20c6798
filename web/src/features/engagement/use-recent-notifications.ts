import { type Notification, notificationSchema } from '@evergrow/domain/engagement';
import { paths } from '@evergrow/domain/kernel';
import { useEffect, useState } from 'react';
import { listenQuery, type Stored } from '../../lib/collection.ts';

export type TenantNotification = Stored<Notification> & { tenantId: string };

/** How many of each tenant the bell follows: enough for its panel, and every one is a read. */
export const bellSize = 10;
/** How many tenants it follows; the others are in the history. */
const mostTenants = 5;

const newestFirst = (a: TenantNotification, b: TenantNotification) =>
  b.createdAt.getTime() - a.createdAt.getTime();

/**
 * The newest notifications of the person's tenants, live. Undefined until the first of them have arrived; a tenant
 * whose notifications cannot be read has none.
 */
export function useRecentNotifications(
  uid: string,
  tenantIds: readonly string[],
): TenantNotification[] | undefined {
  const [byTenant, setByTenant] = useState<Record<string, TenantNotification[]>>({});
  const key = [...tenantIds].sort().slice(0, mostTenants).join(' ');
  useEffect(() => {
    setByTenant({});
    const stops = key
      .split(' ')
      .filter(Boolean)
      .map((tenantId) => {
        const keep = (found: TenantNotification[]) => setByTenant((now) => ({ ...now, [tenantId]: found }));
        return listenQuery(
          paths.notifications(tenantId, uid),
          notificationSchema,
          (f) => [f.orderBy('createdAt', 'desc'), f.limit(bellSize)],
          {
            next: (found) => keep(found.map((entry) => ({ ...entry, tenantId }))),
            error: () => keep([]),
          },
        );
      });
    return () => {
      for (const stop of stops) stop();
    };
  }, [uid, key]);
  if (key !== '' && Object.keys(byTenant).length === 0) return undefined;
  return Object.values(byTenant).flat().sort(newestFirst);
}
