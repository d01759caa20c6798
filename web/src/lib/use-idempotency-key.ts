import { useCallback, useRef } from 'react';

/**
 * A key for one act of the person: the same for every retry, a new one after `renew()` (call it on success,
 * or when what is asked for has changed).
 */
export function useIdempotencyKey(): { key: () => string; renew: () => void } {
  const current = useRef<string | null>(null);
  const key = useCallback(() => {
    current.current ??= crypto.randomUUID();
    return current.current;
  }, []);
  const renew = useCallback(() => {
    current.current = null;
  }, []);
  return { key, renew };
}
