import { useCallback } from 'react';
import { api } from './api.ts';
import { problemCode } from './problem.ts';
import { useIdempotencyKey } from './use-idempotency-key.ts';

/**
 * Asks the API to do something once, however often it is pressed: where no answer came it may have been done, and is asked
 * for again under the same key; anything answered ends the act.
 */
export function usePostOnce() {
  const { key, renew } = useIdempotencyKey();
  const post = useCallback(
    async <Answer>(path: string, body?: object): Promise<Answer> => {
      try {
        const answer = await api.post<Answer>(path, { ...(body ? { body } : {}), idempotencyKey: key() });
        renew();
        return answer;
      } catch (error) {
        if (problemCode(error) !== 'offline') renew();
        throw error;
      }
    },
    [key, renew],
  );
  return { post, renew };
}
