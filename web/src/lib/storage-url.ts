import { loadConfig } from './config.ts';

let base: string | null = null;

/** Learns where Storage is; until then `storageUrl` gives no addresses. Called once, when the app starts. */
export async function prepareStorageUrls(): Promise<void> {
  const { firebase, emulators } = await loadConfig();
  const origin = emulators
    ? `http://${emulators.storage.host}:${emulators.storage.port}`
    : 'https://firebasestorage.googleapis.com';
  base = `${origin}/v0/b/${firebase.storageBucket}/o/`;
}

/**
 * The address of a picture anyone may see (a logo, a provider's photo), without the Storage SDK. Null where there is
 * no picture, or before the platform's configuration has arrived.
 */
export const storageUrl = (path: string | null): string | null =>
  path === null || base === null ? null : `${base}${encodeURIComponent(path)}?alt=media`;
