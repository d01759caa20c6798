import { paths } from '@evergrow/domain/kernel';
import { isWorthTelling, sharedPosition, sharingLasts } from '@evergrow/domain/visits';
import { useEffect, useState } from 'react';
import { loadFirestore } from '../../../lib/firebase.ts';

/**
 * off = by choice; asking = no position yet; on; denied = the phone does not allow it; lost = no position can be found;
 * over = the two hours have passed.
 */
export type Sharing = 'off' | 'asking' | 'on' | 'denied' | 'lost' | 'over';

type Told = { position: { lat: number; lng: number }; at: number };
const endKey = (bookingId: string, since: number) => `evergrow.sharing.${bookingId}.${since}`;

/** When sharing for this booking ends: two hours after it began on this phone, also over a reload. */
function endOf(bookingId: string, since: number): number {
  const key = endKey(bookingId, since);
  const known = Number(sessionStorage.getItem(key));
  if (known > 0) return known;
  // A little less than allowed: the phone's clock may be ahead of the server's.
  const end = Date.now() + sharingLasts - 60_000;
  sessionStorage.setItem(key, String(end));
  return end;
}

/**
 * Tells the client of a booking where this phone is, while `wanted`: every fifty metres or twenty seconds, for two hours
 * at most. Only the last position is kept anywhere. One position at a time is on its way, and none while there is no
 * network: an old one that arrives late would look new.
 */
export function useShareLocation(
  { tenantId, bookingId, uid, since }: { tenantId: string; bookingId: string; uid: string; since: number },
  wanted: boolean,
): Sharing {
  const [sharing, setSharing] = useState<Sharing>('asking');
  useEffect(() => {
    if (!wanted) return undefined;
    setSharing('asking');
    if (!('geolocation' in navigator)) {
      setSharing('lost');
      return undefined;
    }
    const end = endOf(bookingId, since);
    let told: Told | null = null;
    let telling = false;
    let stopped = false;
    const path = paths.liveLocation(tenantId, bookingId);
    const tell = async ({ coords }: GeolocationPosition) => {
      const position = sharedPosition({ lat: coords.latitude, lng: coords.longitude });
      const at = Date.now();
      if (telling || stopped || !navigator.onLine || !isWorthTelling(told, position, at)) return;
      telling = true;
      try {
        const { db, sdk } = await loadFirestore();
        const accuracy = Math.min(100_000, Math.round(coords.accuracy));
        const expiresAt = new Date(end);
        const location = { providerId: uid, position, accuracy, at: sdk.serverTimestamp(), expiresAt };
        if (stopped) return;
        await sdk.setDoc(sdk.doc(db, path), location);
        told = { position, at };
        setSharing('on');
      } catch {
        // Refused: arrived meanwhile, or over. The next position shows which.
        setSharing(Date.now() >= end ? 'over' : 'lost');
      } finally {
        telling = false;
      }
    };
    const forget = () => {
      stopped = true;
      navigator.geolocation.clearWatch(watch);
      clearTimeout(timer);
    };
    const watch = navigator.geolocation.watchPosition(
      (position) => void tell(position),
      ({ code, PERMISSION_DENIED }) => setSharing(code === PERMISSION_DENIED ? 'denied' : 'lost'),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 },
    );
    const timer = setTimeout(
      () => {
        forget();
        setSharing('over');
      },
      Math.max(0, end - Date.now()),
    );
    return forget;
  }, [tenantId, bookingId, uid, since, wanted]);
  return wanted ? sharing : 'off';
}

/** Takes back what was told last. */
export async function stopSharing(tenantId: string, bookingId: string): Promise<void> {
  const { db, sdk } = await loadFirestore();
  await sdk.deleteDoc(sdk.doc(db, paths.liveLocation(tenantId, bookingId)));
}
