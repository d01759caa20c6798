import { useEffect, useSyncExternalStore } from 'react';
import { loadConfig } from './config.ts';

let base: string | null = null;
const listeners = new Set<() => void>();

async function learnBase(): Promise<void> {
  const { firebase, emulators } = await loadConfig();
  const origin = emulators
    ? `http://${emulators.storage.host}:${emulators.storage.port}`
    : 'https://firebasestorage.googleapis.com';
  base = `${origin}/v0/b/${firebase.storageBucket}/o/`;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The address of a picture anyone may see (a logo, a provider's photo) by its Storage path, without the Storage SDK.
 * Null where there is no picture, and until the platform's configuration has arrived.
 */
export function useStorageUrl(path: string | null | undefined): string | null {
  const known = useSyncExternalStore(watch, () => base);
  const wanted = Boolean(path) && known === null;
  useEffect(() => {
    // Without it the initials stand, which is what they are for.
    if (wanted) learnBase().catch(() => undefined);
  }, [wanted]);
  return path && known !== null ? `${known}${encodeURIComponent(path)}?alt=media` : null;
}
