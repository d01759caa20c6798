import { AsyncLocalStorage } from 'node:async_hooks';
import { Firestore, Query } from 'firebase-admin/firestore';
import { db } from './firebase.ts';

const counting = new AsyncLocalStorage<{ reads: number }>();

const add = (reads: number): void => {
  const counter = counting.getStore();
  if (counter) counter.reads += reads;
};

type Method = (...args: unknown[]) => Promise<unknown>;

/** Makes `name` of a Firestore class add what its answer costs. */
function meter(prototype: object, name: string, cost: (answer: unknown) => number): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`Firestore has no ${name} to count`);
  methods[name] = async function metered(this: unknown, ...args: unknown[]) {
    const answer = await original.apply(this, args);
    add(cost(answer));
    return answer;
  };
}

let metering = false;

/** What Firestore bills as reads: every document looked up, found or not; every result of a query, at least one. */
function startMetering(): void {
  if (metering) return;
  metering = true;
  meter(Query.prototype, 'get', (answer) => Math.max(1, (answer as { size: number }).size));
  // Declared but not exported by name are VectorQuery and AggregateQuery: their methods are found on one of them.
  const anyVectorQuery = db()
    .collection('any')
    .findNearest({ vectorField: 'any', queryVector: [0], limit: 1, distanceMeasure: 'COSINE' });
  meter(Object.getPrototypeOf(anyVectorQuery), 'get', (answer) =>
    Math.max(1, (answer as { size: number }).size),
  );
  // A document's own `get` asks for it through this.
  meter(Firestore.prototype, 'getAll', (answer) => (answer as unknown[]).length);
  meter(Object.getPrototypeOf(db().collection('any').count()), 'get', () => 1);
}

/** Runs `work` and gives the document reads it made along with its result. Transactions are not counted. */
export async function countReads<T>(work: () => Promise<T>): Promise<{ result: T; reads: number }> {
  startMetering();
  const counter = { reads: 0 };
  const result = await counting.run(counter, work);
  return { result, reads: counter.reads };
}
