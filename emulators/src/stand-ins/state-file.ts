import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type StateFile<T> = {
  readonly state: T;
  /** Says that something changed; it is written within a second. */
  changed(): void;
  /** Writes now. */
  save(): void;
};

/** What is kept of one stand-in process. The version changes with the shape: older files are then left aside. */
type Kept<T> = { readonly version: number; readonly state: T };

/** State that lives in memory and, with a path, in one JSON file. A file that cannot be read begins anew. */
export function openStateFile<T>(path: string | undefined, version: number, empty: () => T): StateFile<T> {
  const state = (path ? readKept<T>(path, version) : null) ?? empty();
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!path) return;
    mkdirSync(dirname(path), { recursive: true });
    const kept: Kept<T> = { version, state };
    writeFileSync(`${path}.new`, JSON.stringify(kept));
    renameSync(`${path}.new`, path);
  };
  return {
    state,
    save,
    changed() {
      timer ??= path ? setTimeout(save, 1000).unref() : undefined;
    },
  };
}

function readKept<T>(path: string, version: number): T | null {
  if (!existsSync(path)) return null;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept<T>;
    return kept.version === version ? kept.state : null;
  } catch {
    return null;
  }
}
