import { problemCode } from '../../lib/problem.ts';
import { setQueryData } from '../../lib/query-cache.ts';
import { toast } from '../../lib/toast.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';

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
  const t = useT('app');
  return useAction(async () => {
    const cursor = shown?.nextCursor;
    if (!shown || !cursor) return;
    try {
      const next = await load(cursor);
      setQueryData(key, { ...next, items: [...shown.items, ...next.items] });
    } catch (error) {
      const code = problemCode(error);
      const told = t.has(`problems.${code}.title`) ? code : 'internal';
      toast({ tone: 'error', message: `${t(`problems.${told}.title`)}. ${t(`problems.${told}.hint`)}` });
    }
  });
}
