import { problemCode } from '../../lib/problem.ts';
import { setQueryData } from '../../lib/query-cache.ts';
import { toast } from '../../lib/toast.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { useProblemWords } from '../../lib/use-problem-words.ts';

export type PageOf<T> = { items: T[]; nextCursor: string | null };

/**
 * Appends the next page of a list to what is kept under `key`, so that coming back shows all that was seen. Where it
 * cannot be fetched a toast says so; the button is still there to try again.
 */
export function useMore<T extends PageOf<unknown>>(
  key: string,
  shown: T | undefined,
  load: (cursor: string) => Promise<T>,
): Action<[], void> {
  const wordsOf = useProblemWords();
  return useAction(async () => {
    const cursor = shown?.nextCursor;
    if (!shown || !cursor) return;
    try {
      const next = await load(cursor);
      setQueryData(key, { ...next, items: [...shown.items, ...next.items] });
    } catch (error) {
      const { title, hint } = wordsOf(problemCode(error));
      toast({ tone: 'error', message: `${title}. ${hint}` });
    }
  });
}
