import { useEffect, useSyncExternalStore } from 'react';
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

/** Paints the app in `accent` while the calling component is shown, and in the platform's colour after. */
export function useAccent(accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined) return undefined;
    setAccent(accent);
    return () => setAccent(platformAccent);
  }, [accent]);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colour the app is painted in at present. */
export const useCurrentAccent = (): string => useSyncExternalStore(watch, () => current);
