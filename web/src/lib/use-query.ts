import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { peekQuery, type QueryState, refreshQuery, watchQuery } from './query-cache.ts';

export type Query<T> = QueryState<T> & { reload: () => Promise<void> };

/**
 * An answer to show: cached by `key`, refetched when older than `staleMs` (30 s by default). `key` null asks nothing.
 * While refetching, the former answer stays; `error` with `data` means the refetch failed.
 */
export function useQuery<T>(key: string | null, load: () => Promise<T>, staleMs = 30_000): Query<T> {
  const latest = useRef(load);
  latest.current = load;
  const name = key ?? '';
  const state = useSyncExternalStore(
    useCallback((listener) => watchQuery(name, listener), [name]),
    () => peekQuery<T>(name),
  );
  const reload = useCallback(() => refreshQuery(name, () => latest.current()), [name]);
  const stale =
    key !== null &&
    !state.loading &&
    state.error === null &&
    (state.at === 0 || Date.now() - state.at > staleMs);
  useEffect(() => {
    if (stale) void reload();
  }, [stale, reload]);
  useEffect(() => {
    // What failed for a screen that is gone deserves another try on the next one.
    if (name !== '' && peekQuery(name).error !== null) void reload();
  }, [name, reload]);
  const failed = key !== null && state.error !== null;
  useEffect(() => {
    if (!failed) return undefined;
    // What failed without a network is asked for again once there is one.
    const again = () => void reload();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [failed, reload]);
  return { ...state, loading: state.loading || stale, reload };
}
