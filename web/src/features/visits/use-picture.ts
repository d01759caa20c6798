import { useEffect, useState } from 'react';
import { loadStorage } from '../../lib/firebase.ts';

/** A picture only some may see, fetched as the signed-in person: an address for `<img>`, null until it is there. */
export function usePicture(path: string | null): { url: string | null; failed: boolean } {
  const [state, setState] = useState<{ path: string; url: string | null; failed: boolean } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let url: string | null = null;
    let gone = false;
    loadStorage()
      .then(({ storage, sdk }) => sdk.getBlob(sdk.ref(storage, path)))
      .then((blob) => {
        if (gone) return;
        url = URL.createObjectURL(blob);
        setState({ path, url, failed: false });
      })
      .catch(() => {
        if (!gone) setState({ path, url: null, failed: true });
      });
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [path]);
  return state !== null && state.path === path ? state : { url: null, failed: false };
}
