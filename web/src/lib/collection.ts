import type {
  DocumentData,
  DocumentSnapshot,
  QueryConstraint,
  QueryDocumentSnapshot,
} from 'firebase/firestore';
import type { z } from 'zod';
import { loadFirestore } from './firebase.ts';

/** A document of `schema` with its id. */
export type Stored<T> = T & { id: string };
export type Page<T> = { items: Stored<T>[]; next: QueryDocumentSnapshot | null };
type Loaded = Awaited<ReturnType<typeof loadFirestore>>;
type Firestore = Loaded['sdk'];
type Database = Loaded['db'];
type Listener<T> = { next: (value: T) => void; error: (error: unknown) => void };

/** Timestamps become Dates, at any depth; the rest stays as it is. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if ('toDate' in value && typeof value.toDate === 'function') return value.toDate() as Date;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

/** The document as its schema says, or null where it does not: reported, and the rest of the list still shows. */
function parse<T>(snapshot: DocumentSnapshot<DocumentData>, schema: z.ZodType<T>): Stored<T> | null {
  if (!snapshot.exists()) return null;
  const parsed = schema.safeParse(plain(snapshot.data({ serverTimestamps: 'estimate' })));
  if (parsed.success) return { ...parsed.data, id: snapshot.id };
  // Paths and messages only: the values may be personal.
  console.error(
    `bad document ${snapshot.ref.path}`,
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
  return null;
}

const parseAll = <T>(docs: readonly QueryDocumentSnapshot[], schema: z.ZodType<T>): Stored<T>[] =>
  docs.map((entry) => parse(entry, schema)).filter((entry) => entry !== null);

/** Notes billed reads on the performance timeline, where the benchmark `screen.reads` and any profiler find them. */
const noteReads = (documents: number): void => {
  performance.mark('firestore-reads', { detail: Math.max(1, documents) });
};

/** One document, or null where it is missing or bad. */
export async function readDoc<T>(path: string, schema: z.ZodType<T>): Promise<Stored<T> | null> {
  const { db, sdk } = await loadFirestore();
  const snapshot = await sdk.getDoc(sdk.doc(db, path));
  noteReads(1);
  return parse(snapshot, schema);
}

/** Runs `subscribe` once the SDK is there; the returned function stops it whether or not it has begun. */
function listen(subscribe: (sdk: Firestore, db: Database) => () => void, onError: (error: unknown) => void) {
  let stop: (() => void) | null = null;
  let stopped = false;
  loadFirestore().then(({ db, sdk }) => {
    if (!stopped) stop = subscribe(sdk, db);
  }, onError);
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Follows one document; null while it is missing or bad. Returns the function that stops it. */
export const listenDoc = <T>(
  path: string,
  schema: z.ZodType<T>,
  listener: Listener<Stored<T> | null>,
): (() => void) =>
  listen(
    (sdk, db) =>
      sdk.onSnapshot(
        sdk.doc(db, path),
        (snapshot) => {
          noteReads(1);
          listener.next(parse(snapshot, schema));
        },
        listener.error,
      ),
    listener.error,
  );

export type Shape = (sdk: Firestore) => QueryConstraint[];

/**
 * Follows a query. `shape` names its conditions and must hold a `limit`, e.g.
 * `(f) => [f.where('clientUid', '==', uid), f.orderBy('start'), f.limit(20)]`.
 */
export const listenQuery = <T>(
  path: string,
  schema: z.ZodType<T>,
  shape: Shape,
  listener: Listener<Stored<T>[]>,
): (() => void) =>
  listen(
    (sdk, db) =>
      sdk.onSnapshot(
        sdk.query(sdk.collection(db, path), ...shape(sdk)),
        (snapshot) => {
          noteReads(snapshot.docChanges().length);
          listener.next(parseAll(snapshot.docs, schema));
        },
        listener.error,
      ),
    listener.error,
  );

/**
 * One page of a query, without a `limit` in `shape`: this adds `size` (20 by default) and the cursor.
 * `next` of the answer is the cursor of the page after, null on the last.
 */
export async function pageQuery<T>(
  path: string,
  schema: z.ZodType<T>,
  shape: Shape,
  after: QueryDocumentSnapshot | null = null,
  size = 20,
): Promise<Page<T>> {
  const { db, sdk } = await loadFirestore();
  const cursor = after === null ? [] : [sdk.startAfter(after)];
  const found = await sdk.getDocs(
    sdk.query(sdk.collection(db, path), ...shape(sdk), ...cursor, sdk.limit(size + 1)),
  );
  noteReads(found.size);
  const docs = found.docs.slice(0, size);
  return { items: parseAll(docs, schema), next: found.docs.length > size ? (docs.at(-1) ?? null) : null };
}
