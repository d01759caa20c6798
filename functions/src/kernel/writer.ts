import type { DocumentData, DocumentReference, WithFieldValue } from 'firebase-admin/firestore';

/** What adds documents to a commit: a batch or a transaction. */
export type Creator = {
  create<T, D extends DocumentData>(reference: DocumentReference<T, D>, data: WithFieldValue<T>): unknown;
};

/** What merges into documents of a commit: a batch or a transaction. */
export type Merger = {
  set(reference: DocumentReference, data: DocumentData, options: { merge: true }): unknown;
};
