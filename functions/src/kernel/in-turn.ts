/** What this instance is doing of each kind at the moment: settled when the last of those in the queue is done. */
const queues = new Map<string, Promise<void>>();

/**
 * Lets the requests of one instance that want the same thing go one after another, so that they do not spoil each
 * other's commits: the next one reads what the one before wrote, where all at once would lose their races but one. A
 * courtesy and no lock: other instances know nothing of it, and whoever has waited `patience` milliseconds goes ahead.
 * What must not happen twice is for preconditions to decide (see `optimistically`).
 */
export async function inTurn<T>(key: string, work: () => Promise<T>, patience = 2_000): Promise<T> {
  const before = queues.get(key);
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const queue = before ? before.then(() => done) : done;
  queues.set(key, queue);
  try {
    if (before) await atMost(patience, before);
    return await work();
  } finally {
    finish();
    if (queues.get(key) === queue) void queue.then(() => forget(key, queue));
  }
}

function forget(key: string, queue: Promise<void>): void {
  if (queues.get(key) === queue) queues.delete(key);
}

async function atMost(milliseconds: number, awaited: Promise<void>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([awaited, late]);
  clearTimeout(timer);
}
