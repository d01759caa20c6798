import { type Notification, notificationSchema } from '@evergrow/domain/engagement';
import { paths } from '@evergrow/domain/kernel';
import { useCallback, useEffect, useState } from 'react';
import { type Page, pageQuery, type Stored } from '../../lib/collection.ts';

export type History = {
  items: readonly Stored<Notification>[] | undefined;
  error: unknown;
  /** Whether there are older ones. */
  more: boolean;
  loading: boolean;
  loadMore: () => void;
  /** Shows these as read at once, before the server has said so. */
  showRead: (ids: readonly string[]) => void;
};

/** All notifications of one tenant, newest first, a page of 20 at a time. */
export function useNotificationHistory(tenantId: string, uid: string): History {
  const [items, setItems] = useState<Stored<Notification>[]>();
  const [next, setNext] = useState<Page<Notification>['next']>(null);
  const [error, setError] = useState<unknown>(null);
  const [loading, setLoading] = useState(false);

  const load = useCallback(
    async (after: Page<Notification>['next'], isCurrent: () => boolean) => {
      setLoading(true);
      setError(null);
      try {
        const page = await pageQuery(
          paths.notifications(tenantId, uid),
          notificationSchema,
          (f) => [f.orderBy('createdAt', 'desc')],
          after,
        );
        if (!isCurrent()) return;
        setItems((now) => (after === null ? page.items : [...(now ?? []), ...page.items]));
        setNext(page.next);
      } catch (thrown) {
        if (isCurrent()) setError(thrown);
      } finally {
        if (isCurrent()) setLoading(false);
      }
    },
    [tenantId, uid],
  );

  useEffect(() => {
    let current = true;
    setItems(undefined);
    void load(null, () => current);
    return () => {
      current = false;
    };
  }, [load]);

  return {
    items,
    error,
    more: next !== null,
    loading,
    loadMore: () => void load(items === undefined ? null : next, () => true),
    showRead: (ids) =>
      setItems((now) => now?.map((item) => (ids.includes(item.id) ? { ...item, readAt: new Date() } : item))),
  };
}
