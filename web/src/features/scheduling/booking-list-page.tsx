import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { BookingRow } from './booking-row.tsx';
import { type BookingCursor, type BookingTab, bookingPage, bookingsPerPage } from './booking-tabs.ts';

type Props = {
  tab: BookingTab;
  now: Date;
  after: BookingCursor | null;
  /** Called once it is known that there is nothing at all. */
  onEmpty: () => void;
};

/** One page of a client's bookings, live, and below it the next once asked for. */
export function BookingListPage({ tab, now, after, onEmpty }: Props) {
  const app = useT('app');
  const { id: tenantId } = useTenant();
  const { uid } = useSignedIn();
  const [more, setMore] = useState(false);
  const key = `${tenantId}/${uid}/${tab}/${after ? `${after.start.getTime()}/${after.id}` : ''}`;
  const { data, error } = useLiveQuery<Booking>(
    key,
    paths.bookings(tenantId),
    bookingSchema,
    bookingPage(uid, tab, now, after),
  );
  const nothing = after === null && data?.length === 0;
  useEffect(() => {
    if (nothing) onEmpty();
  }, [nothing, onEmpty]);
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return <ListSkeleton rows={3} height={112} />;
  const last: Stored<Booking> | undefined = data.at(-1);
  const full = data.length === bookingsPerPage && last !== undefined;
  return (
    <>
      {data.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
      {full && more ? (
        <BookingListPage tab={tab} now={now} after={{ start: last.start, id: last.id }} onEmpty={onEmpty} />
      ) : null}
      {full && !more ? (
        <li style={{ justifySelf: 'center', listStyle: 'none' }}>
          <Button variant="default" onClick={() => setMore(true)}>
            {app('loadMore')}
          </Button>
        </li>
      ) : null}
    </>
  );
}
