import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { getStorage, type Storage } from 'firebase-admin/storage';

let firestore: Firestore | undefined;

const app = () => getApps()[0] ?? initializeApp();

export function db(): Firestore {
  if (!firestore) {
    firestore = getFirestore(app());
    firestore.settings({ ignoreUndefinedProperties: false });
  }
  return firestore;
}

export const auth = (): Auth => getAuth(app());

export const storage = (): Storage => getStorage(app());
