import { actStore } from './act-store.ts';
import { isTransient, refusalOf } from './is-transient.ts';
import { sendAct } from './send-act.ts';
import type { QueuedAct, VisitAct } from './visit-act.ts';

/** Wait before the next attempt, in milliseconds. */
const waits = [2_000, 5_000, 15_000, 30_000];

let known: readonly QueuedAct[] = [];
/** On their way to the device's store: shown at once, since a tap has to show at once. */
let arriving: readonly QueuedAct[] = [];
let shown: readonly QueuedAct[] = [];
/** After everything the store has numbered. */
let nextProvisional = Number.MAX_SAFE_INTEGER / 2;
let person: string | null = null;
let failures = 0;
let draining = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(): void {
  shown = arriving.length === 0 ? known : [...known, ...arriving];
  for (const listener of listeners) listener();
}

async function refresh(): Promise<void> {
  known = await actStore.all();
  show();
}

/** One page at a time: two that send the same act would each think the other's answer was theirs. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return await work();
  await navigator.locks.request('evergrow-visit-acts', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    else later();
  });
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void drain(), waits[Math.min(failures, waits.length - 1)]);
}

/** Sends what waits, in the order it was done. What is refused stays to be seen; what finds no network is tried again. */
async function drain(): Promise<void> {
  if (draining) return;
  draining = true;
  try {
    await alone(async () => {
      for (;;) {
        await refresh();
        const next = known.find(({ uid, refused }) => uid === person && refused === null);
        if (!next) return;
        try {
          await sendAct(next);
          await actStore.remove(next.id);
          failures = 0;
        } catch (error) {
          if (isTransient(error)) {
            failures += 1;
            return later();
          }
          await actStore.put({ ...next, refused: refusalOf(error) });
        }
      }
    });
  } finally {
    draining = false;
    await refresh();
  }
}

/** What is on its way from this device to the server. */
export const visitOutbox = {
  now: (): readonly QueuedAct[] => shown,
  watch: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Begins to send for `uid`; the returned function stops listening to the network. */
  start: (uid: string): (() => void) => {
    person = uid;
    const wake = () => void drain();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    wake();
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  },
  /** Keeps an act on the device, then sends it. Resolves once it is kept. */
  add: async (tenantId: string, bookingId: string, act: VisitAct): Promise<void> => {
    if (person === null) throw new Error('nobody is signed in');
    const entry = { uid: person, tenantId, bookingId, key: crypto.randomUUID(), act, refused: null };
    nextProvisional += 1;
    const provisional = { ...entry, id: nextProvisional };
    arriving = [...arriving, provisional];
    show();
    try {
      await actStore.add(entry);
    } finally {
      arriving = arriving.filter((each) => each !== provisional);
      await refresh();
    }
    void drain();
  },
  /** Tries a refused act again. */
  retry: async (entry: QueuedAct): Promise<void> => {
    await actStore.put({ ...entry, key: crypto.randomUUID(), refused: null });
    await drain();
  },
  discard: async (id: number): Promise<void> => {
    await actStore.remove(id);
    await refresh();
  },
};
