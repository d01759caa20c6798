import { useCallback, useRef, useState } from 'react';

export type Action<Args extends unknown[], T> = {
  /** Gives the result, or undefined when it failed (then `error` is set) or is already under way. */
  run: (...args: Args) => Promise<T | undefined>;
  pending: boolean;
  error: unknown;
  clear: () => void;
};

/** Something a person sets going: one at a time, with its state for the button and its error for the page. */
export function useAction<Args extends unknown[], T>(act: (...args: Args) => Promise<T>): Action<Args, T> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: Args): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setPending(true);
    setError(null);
    try {
      return await latest.current(...args);
    } catch (thrown) {
      setError(thrown);
      return undefined;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }, []);
  const clear = useCallback(() => setError(null), []);
  return { run, pending, error, clear };
}
