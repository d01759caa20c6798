export type QueryState<T> = { data: T | undefined; error: unknown; at: number; loading: boolean };
type Entry = { state: QueryState<unknown>; listeners: Set<() => void>; pending: Promise<void> | null };

/** Answers by key, shared by every component that asks for the same. Lives as long as the page. */
const entries = new Map<string, Entry>();
const empty: QueryState<never> = { data: undefined, error: null, at: 0, loading: false };

function entryOf(key: string): Entry {
  let entry = entries.get(key);
  if (!entry) {
    entry = { state: empty, listeners: new Set(), pending: null };
    entries.set(key, entry);
  }
  return entry;
}

function update(entry: Entry, change: Partial<QueryState<unknown>>): void {
  entry.state = { ...entry.state, ...change };
  for (const listener of entry.listeners) listener();
}

export const peekQuery = <T>(key: string): QueryState<T> => entryOf(key).state as QueryState<T>;

export function watchQuery(key: string, listener: () => void): () => void {
  const { listeners } = entryOf(key);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches `key` unless that is already under way; keeps showing what was there until the answer is in. */
export function refreshQuery<T>(key: string, load: () => Promise<T>): Promise<void> {
  const entry = entryOf(key);
  entry.pending ??= (async () => {
    update(entry, { loading: true });
    try {
      update(entry, { data: await load(), error: null, at: Date.now(), loading: false });
    } catch (error) {
      update(entry, { error, loading: false });
    } finally {
      entry.pending = null;
    }
  })();
  return entry.pending;
}

/** Puts a known answer in place, e.g. what a POST gave back. */
export function setQueryData<T>(key: string, data: T): void {
  update(entryOf(key), { data, error: null, at: Date.now() });
}

/** Marks every answer whose key begins with `prefix` as old; those on screen are fetched again. */
export function invalidateQueries(prefix: string): void {
  for (const [key, entry] of entries) if (key.startsWith(prefix)) update(entry, { at: 0 });
}

/** Forgets everything: called when somebody else signs in, so that nobody sees another's answers. */
export function clearQueries(): void {
  for (const entry of entries.values()) update(entry, empty);
}
