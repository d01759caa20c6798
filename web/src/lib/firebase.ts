import type { FirebaseApp } from 'firebase/app';
import type { Auth } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import type { FirebaseStorage } from 'firebase/storage';
import { loadConfig, type PublicConfig } from './config.ts';

/** Runs `load` once and keeps its promise; forgets it on failure, so that the next caller tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= load().catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
    return pending;
  };
}

const loadApp = once(async (): Promise<{ app: FirebaseApp; config: PublicConfig }> => {
  const [{ initializeApp }, config] = await Promise.all([import('firebase/app'), loadConfig()]);
  return { app: initializeApp(config.firebase), config };
});

/** Firebase Auth and its functions. Public pages of someone not signed in never call this. */
export const loadAuth = once(async (): Promise<{ auth: Auth; sdk: typeof import('./firebase-auth.ts') }> => {
  const [{ app, config }, sdk] = await Promise.all([loadApp(), import('./firebase-auth.ts')]);
  const auth = sdk.initializeAuth(app, {
    persistence: [sdk.indexedDBLocalPersistence, sdk.browserLocalPersistence],
  });
  if (config.emulators) sdk.connectAuthEmulator(auth, config.emulators.auth, { disableWarnings: true });
  return { auth, sdk };
});

/** Firestore and its functions. */
export const loadFirestore = once(
  async (): Promise<{ db: Firestore; sdk: typeof import('./firebase-firestore.ts') }> => {
    // Auth comes first: Firestore sends the token of whoever is signed in when its first request leaves.
    const [{ app, config }, sdk] = await Promise.all([
      loadApp(),
      import('./firebase-firestore.ts'),
      loadAuth(),
    ]);
    const db = sdk.getFirestore(app);
    if (config.emulators) {
      const { host, port } = config.emulators.firestore;
      sdk.connectFirestoreEmulator(db, host, port);
    }
    return { db, sdk };
  },
);

/** Storage and its functions, for uploads and the addresses of pictures. */
export const loadStorage = once(
  async (): Promise<{ storage: FirebaseStorage; sdk: typeof import('firebase/storage') }> => {
    const [{ app, config }, sdk] = await Promise.all([loadApp(), import('firebase/storage'), loadAuth()]);
    const storage = sdk.getStorage(app);
    if (config.emulators) {
      const { host, port } = config.emulators.storage;
      sdk.connectStorageEmulator(storage, host, port);
    }
    return { storage, sdk };
  },
);
