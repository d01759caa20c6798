import { AsyncLocalStorage } from 'node:async_hooks';
import { db } from '../../functions/src/kernel/firebase.ts';

const counting = new AsyncLocalStorage<{ writes: number }>();

type Batch = { readonly _opCount: number; _commit(options: unknown): Promise<unknown> };

let metering = false;

/** Every document a commit writes counts once, in transactions too. */
function startMetering(): void {
  if (metering) return;
  metering = true;
  const batch = Object.getPrototypeOf(db().batch()) as Batch;
  const commit = batch._commit;
  batch._commit = async function (this: Batch, options: unknown) {
    const count = this._opCount;
    const done = await commit.call(this, options);
    const counter = counting.getStore();
    if (counter) counter.writes += count;
    return done;
  };
}

/** Runs `work` and gives the document writes it made along with its result. */
export async function countWrites<T>(work: () => Promise<T>): Promise<{ result: T; writes: number }> {
  startMetering();
  const counter = { writes: 0 };
  const result = await counting.run(counter, work);
  return { result, writes: counter.writes };
}
