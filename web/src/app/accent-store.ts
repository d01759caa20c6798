import { useEffect, useState, useSyncExternalStore } from 'react';
import { accentOf } from '../lib/accent.ts';

/** The platform's own colour, where no tenant sets one. */
export const platformAccent = '#0f5c4d';

let current = platformAccent;
const listeners = new Set<() => void>();

function setAccent(hex: string): void {
  if (hex === current) return;
  current = hex;
  const accent = accentOf(hex);
  const { style } = document.documentElement;
  style.setProperty('--accent', hex);
  style.setProperty('--on-accent', accent.onFilled);
  style.setProperty('--accent-text-light', accent.text.light);
  style.setProperty('--accent-text-dark', accent.text.dark);
  style.setProperty('--accent-soft-light', accent.shades[0]);
  for (const listener of listeners) listener();
}

type Painter = { id: symbol; accent: string };
/** Who paints the app, in the order they began: the last has the say, and those before it again when it is gone. */
let painters: readonly Painter[] = [];

function setPainters(next: readonly Painter[]): void {
  painters = next;
  setAccent(painters.at(-1)?.accent ?? platformAccent);
}

/**
 * Paints the app in `accent` while the calling component is shown, and after it in what it was: a tenant's colour while
 * another is on trial in its settings, the platform's where nothing else paints.
 */
export function useAccent(accent: string | undefined): void {
  const [id] = useState(() => Symbol('painter'));
  useEffect(() => {
    if (accent === undefined) return setPainters(painters.filter((painter) => painter.id !== id));
    const at = painters.findIndex((painter) => painter.id === id);
    return setPainters(at === -1 ? [...painters, { id, accent }] : painters.with(at, { id, accent }));
  }, [id, accent]);
  useEffect(() => () => setPainters(painters.filter((painter) => painter.id !== id)), [id]);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colour the app is painted in at present. */
export const useCurrentAccent = (): string => useSyncExternalStore(watch, () => current);
