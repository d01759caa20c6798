import {
  type CollectionReference,
  type DocumentData,
  type DocumentReference,
  type FirestoreDataConverter,
  Timestamp,
} from 'firebase-admin/firestore';
import type { z } from 'zod';
import { db } from './firebase.ts';

/** Firestore values as the domain knows them: a Timestamp becomes a Date, at any depth. */
export function fromFirestore(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(fromFirestore);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromFirestore(inner)]));
  }
  return value;
}

/** Parses strictly both ways: a document that does not fit its schema is an error here, not further on. */
function converter<T extends DocumentData>(schema: z.ZodType<T>): FirestoreDataConverter<T, DocumentData> {
  return {
    toFirestore: (model) => schema.parse(model),
    fromFirestore: (snapshot) => schema.parse(fromFirestore(snapshot.data())),
  };
}

/** The document at `path`, typed by `schema`. `set` and `create` check; `update` does not: parse patches too. */
export const documentAt = <T extends DocumentData>(
  path: string,
  schema: z.ZodType<T>,
): DocumentReference<T> => db().doc(path).withConverter(converter(schema));

/** The collection at `path`, typed by `schema`. */
export const collectionAt = <T extends DocumentData>(
  path: string,
  schema: z.ZodType<T>,
): CollectionReference<T> => db().collection(path).withConverter(converter(schema));

/** Documents of this id in every tenant's collection of that name. Only for schedules: never for a request. */
export const collectionGroupOf = <T extends DocumentData>(name: string, schema: z.ZodType<T>) =>
  db().collectionGroup(name).withConverter(converter(schema));
