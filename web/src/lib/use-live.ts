import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { listenDoc, listenQuery, type Shape, type Stored } from './collection.ts';

export type Live<T> = { data: T | undefined; error: unknown };
type Kept<T> = Live<T> & { key: string };

/** Follows one document while the component is shown: `data` is undefined while loading, null where there is none. */
export function useLiveDoc<T>(path: string | null, schema: z.ZodType<T>): Live<Stored<T> | null> {
  const [kept, setKept] = useState<Kept<Stored<T> | null> | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    return listenDoc(path, schema, {
      next: (data) => setKept({ key: path, data, error: null }),
      error: (error) => setKept({ key: path, data: undefined, error }),
    });
  }, [path, schema]);
  return kept !== null && kept.key === path ? kept : { data: undefined, error: null };
}

/**
 * Follows a query while the component is shown. `key` names the query and its conditions: it is subscribed anew
 * when `key` changes, and not when `shape` is merely another function object.
 */
export function useLiveQuery<T>(
  key: string | null,
  path: string,
  schema: z.ZodType<T>,
  shape: Shape,
): Live<Stored<T>[]> {
  const [kept, setKept] = useState<Kept<Stored<T>[]> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for path, schema and shape
  useEffect(() => {
    if (key === null) return undefined;
    return listenQuery(path, schema, shape, {
      next: (data) => setKept({ key, data, error: null }),
      error: (error) => setKept({ key, data: undefined, error }),
    });
  }, [key]);
  return kept !== null && kept.key === key ? kept : { data: undefined, error: null };
}
