/** What is typed into forms, kept in this tab so that a reload or a lost network does not lose it. */
const name = (key: string): string => `evergrow.draft.${key}`;

/** What was kept under `key`, over `initial`; only the keys that `initial` has. */
export function keptDraft<T extends object>(key: string | undefined, initial: T): T {
  if (key === undefined) return initial;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return initial;
    const known = Object.entries(kept).filter(([field]) => field in initial);
    return { ...initial, ...Object.fromEntries(known) };
  } catch {
    return initial;
  }
}

export function keepDraft(key: string | undefined, values: object): void {
  if (key === undefined) return;
  try {
    sessionStorage.setItem(name(key), JSON.stringify(values));
  } catch {
    // Full or forbidden: the form itself still holds it.
  }
}

export function forgetDraft(key: string | undefined): void {
  if (key === undefined) return;
  try {
    sessionStorage.removeItem(name(key));
  } catch {
    // Nothing was kept then.
  }
}
