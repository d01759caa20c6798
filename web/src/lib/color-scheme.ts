import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from './stored.ts';

export type ColorScheme = 'light' | 'dark' | 'auto';

const isScheme = (value: string | null): value is ColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto';
const stored = readStored('scheme');
let chosen: ColorScheme = isScheme(stored) ? stored : 'auto';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What `auto` comes to at present. */
function effective(): 'light' | 'dark' {
  if (chosen !== 'auto') return chosen;
  return system.matches ? 'dark' : 'light';
}

function apply(): void {
  // Mantine's attribute, so that its styles and ours follow the same one.
  document.documentElement.setAttribute('data-mantine-color-scheme', effective());
  for (const listener of listeners) listener();
}

system.addEventListener('change', apply);
apply();

export function setColorScheme(scheme: ColorScheme): void {
  chosen = scheme;
  writeStored('scheme', scheme);
  apply();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scheme that was chosen. */
export const useColorScheme = (): ColorScheme => useSyncExternalStore(watch, () => chosen);

/** The scheme on screen. */
export const useEffectiveScheme = (): 'light' | 'dark' => useSyncExternalStore(watch, effective);
