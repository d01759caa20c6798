/** Small things remembered on this device. Storage may be forbidden (private windows): then nothing is remembered. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`evergrow.${name}`);
  } catch {
    return null;
  }
}

/** Remembers `value` under `name`; null forgets it. */
export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`evergrow.${name}`);
    else localStorage.setItem(`evergrow.${name}`, value);
  } catch {
    // Full or forbidden: the app works without it.
  }
}
