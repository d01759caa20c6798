import type { QueuedAct } from './visit-act.ts';

const storeName = 'acts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('evergrow-visits', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(storeName, { keyPath: 'id', autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      // Only once it rests on the device: then closing the page loses nothing.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Acts that wait on this device, over reloads. */
export const actStore = {
  all: () => run<QueuedAct[]>('readonly', (store) => store.getAll()),
  add: async (entry: Omit<QueuedAct, 'id'>): Promise<QueuedAct> => {
    const id = Number(await run('readwrite', (store) => store.add(entry)));
    return { ...entry, id };
  },
  put: (entry: QueuedAct) => run('readwrite', (store) => store.put(entry)),
  remove: (id: number) => run('readwrite', (store) => store.delete(id)),
};
