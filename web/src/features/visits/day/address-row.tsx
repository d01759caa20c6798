import type { Address, Booking } from '@evergrow/domain/scheduling';
import { IconKey, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import classes from './day.module.css';

const mapOf = ({ point }: Address): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${point.lat},${point.lng}`;

/** Where the client lives: asked for when it is needed, since every look is noted. */
export function AddressRow({ booking }: { booking: Stored<Booking> }) {
  const t = useT('visits');
  const { id: tenantId } = useTenant();
  const [asked, setAsked] = useState(false);
  const wanted = asked || booking.status === 'onTheWay';
  const { data, error } = useQuery(
    wanted ? `address/${tenantId}/${booking.id}` : null,
    () => api.get<Address>(`t/${tenantId}/bookings/${booking.id}/address`),
    3_600_000,
  );
  if (!wanted) {
    return (
      <Button variant="default" icon={<IconMapPin size={18} aria-hidden />} onClick={() => setAsked(true)}>
        {t('address.show')}
      </Button>
    );
  }
  if (data === undefined && error === null) return <Skeleton height={48} />;
  if (data === undefined) return <ErrorNote error={error} />;
  const lines = [data.line1, data.line2, [data.postalCode, data.city].filter(Boolean).join(' ')];
  return (
    <address className={classes.address}>
      <IconMapPin size={20} aria-hidden />
      <div>
        {lines.filter(Boolean).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {data.access ? (
          <div className={classes.access}>
            <IconKey size={16} aria-hidden /> {data.access}
          </div>
        ) : null}
        <a href={mapOf(data)} target="_blank" rel="noreferrer" className={classes.link}>
          {t('address.map')}
        </a>
      </div>
    </address>
  );
}
