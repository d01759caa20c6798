import type { Booking } from '@evergrow/domain/scheduling';
import { IconMapPinOff, IconMapPinShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import classes from './day.module.css';
import { stopSharing, useShareLocation } from './use-share-location.ts';

/** What the client sees of the way, and the switch for it. */
export function SharingRow({ booking }: { booking: Stored<Booking> }) {
  const t = useT('visits');
  const { id: tenantId } = useTenant();
  const { uid } = useSignedIn();
  const [wanted, setWanted] = useState(true);
  const mine = uid === booking.providerId;
  // Each setting out has two hours of its own.
  const since = booking.history.findLast(({ status }) => status === 'onTheWay')?.at.getTime() ?? 0;
  const sharing = useShareLocation({ tenantId, bookingId: booking.id, uid, since }, wanted && mine);
  if (!mine) return null;
  const Icon = sharing === 'on' || sharing === 'asking' ? IconMapPinShare : IconMapPinOff;
  const stop = () => {
    setWanted(false);
    void stopSharing(tenantId, booking.id).catch(() => undefined);
  };
  return (
    <div className={classes.sharing} data-on={sharing === 'on' || undefined}>
      <Icon size={20} aria-hidden />
      <p role="status">{t(`sharing.${sharing}`, { name: booking.clientName })}</p>
      {sharing === 'over' ? null : (
        <Button size="sm" variant="default" onClick={wanted ? stop : () => setWanted(true)}>
          {t(wanted ? 'sharing.stop' : 'sharing.start')}
        </Button>
      )}
    </div>
  );
}
