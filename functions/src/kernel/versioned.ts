import type { DocumentReference, Timestamp } from 'firebase-admin/firestore';

/** A document as it was read, with the version a write will insist on. */
export type Versioned<T> = { reference: DocumentReference<T>; data: T; version: Timestamp };

/** Null where there is none. */
export async function versioned<T>(reference: DocumentReference<T>): Promise<Versioned<T> | null> {
  const snapshot = await reference.get();
  const data = snapshot.data();
  return data && snapshot.updateTime ? { reference, data, version: snapshot.updateTime } : null;
}
