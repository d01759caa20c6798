import type { UserSettings } from '@evergrow/domain/account';
import { useCallback, useState } from 'react';
import { saveSettings } from './save-settings.ts';

/**
 * Saves each change as it is made. Unlike an action it takes a second change while the first is under way: whoever
 * ticks two boxes in a row means both. Gives whether it was saved; `error` says why not.
 */
export function useSaveSettings(uid: string): {
  save: (patch: Partial<UserSettings>) => Promise<boolean>;
  error: unknown;
} {
  const [error, setError] = useState<unknown>(null);
  const save = useCallback(
    async (patch: Partial<UserSettings>) => {
      setError(null);
      try {
        await saveSettings(uid, patch);
        return true;
      } catch (thrown) {
        setError(thrown);
        return false;
      }
    },
    [uid],
  );
  return { save, error };
}
