import { setQueryData } from '../../lib/query-cache.ts';
import { type Action, useAction } from '../../lib/use-action.ts';

export type PageOf<T> = { items: T[]; nextCursor: string | null };

/** Appends the next page of a list to what is kept under `key`, so that coming back shows all that was seen. */
export function useMore<T extends PageOf<unknown>>(
  key: string,
  shown: T | undefined,
  load: (cursor: string) => Promise<T>,
): Action<[], void> {
  return useAction(async () => {
    const cursor = shown?.nextCursor;
    if (!shown || !cursor) return;
    const next = await load(cursor);
    setQueryData(key, { ...next, items: [...shown.items, ...next.items] });
  });
}
