export type Toast = {
  message: string;
  /** Offers to take it back. */
  undo?: { label: string; run: () => void };
  tone?: 'success' | 'error';
};

export type ToastShown = Toast & { id: number };
let shown: readonly ToastShown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly ToastShown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

export const toasts = {
  now: (): readonly ToastShown[] => shown,
  watch: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dismiss: (id: number): void => set(shown.filter((entry) => entry.id !== id)),
};

/** Says something in passing, at the foot of the screen. What can be undone stays a little longer. */
export function toast(message: Toast): void {
  const id = nextId++;
  set([...shown.slice(-2), { ...message, id }]);
  setTimeout(() => toasts.dismiss(id), message.undo ? 9000 : 5000);
}
