import { useEffect, useSyncExternalStore } from 'react';
import { useSignedIn } from '../../../lib/session.tsx';
import type { QueuedAct } from './visit-act.ts';
import { visitOutbox } from './visit-outbox.ts';

/** What of the signed-in person's waits or was refused, oldest first; sends it while the component is shown. */
export function useVisitOutbox(): readonly QueuedAct[] {
  const { uid } = useSignedIn();
  useEffect(() => visitOutbox.start(uid), [uid]);
  const all = useSyncExternalStore(visitOutbox.watch, visitOutbox.now);
  return all.filter((entry) => entry.uid === uid);
}
