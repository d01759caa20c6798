import { useCallback, useEffect, useRef, useState } from 'react';

type PageOf<T, Cursor> = { items: T[]; next: Cursor | null };
type State<T, Cursor> = {
  items: T[];
  next: Cursor | null;
  loaded: boolean;
  loading: boolean;
  error: unknown;
};

export type Pages<T> = Omit<State<T, unknown>, 'next'> & {
  /** Whether `more` would bring any. */
  hasMore: boolean;
  more: () => void;
  /** From the first page again; what is shown stays until it has arrived. */
  reload: () => void;
  /** Changes what is shown, e.g. after an action whose outcome is known. */
  update: (change: (items: T[]) => T[]) => void;
};

const nothing = { items: [], next: null, loaded: false, loading: true, error: null };

/**
 * A list that comes page by page. `key` names it with its filters: another key begins anew, and an answer that
 * arrives too late for its key is dropped.
 */
export function usePages<T, Cursor>(
  key: string,
  load: (cursor: Cursor | null) => Promise<PageOf<T, Cursor>>,
): Pages<T> {
  const [state, setState] = useState<State<T, Cursor>>(nothing);
  const latest = useRef(load);
  latest.current = load;
  const run = useRef(0);
  const fetchPage = useCallback(async (cursor: Cursor | null) => {
    const mine = ++run.current;
    setState((now) => ({ ...now, loading: true, error: null }));
    try {
      const page = await latest.current(cursor);
      if (mine !== run.current) return;
      setState((now) => ({
        items: cursor === null ? page.items : [...now.items, ...page.items],
        next: page.next,
        loaded: true,
        loading: false,
        error: null,
      }));
    } catch (error) {
      if (mine === run.current) setState((now) => ({ ...now, loading: false, error }));
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `load` asks for
  useEffect(() => {
    setState(nothing);
    void fetchPage(null);
    return () => {
      run.current += 1;
    };
  }, [key, fetchPage]);
  const { next, ...rest } = state;
  return {
    ...rest,
    hasMore: next !== null,
    more: () => void fetchPage(next),
    reload: () => void fetchPage(null),
    update: (change) => setState((now) => ({ ...now, items: change(now.items) })),
  };
}
