import { instantAt } from '@evergrow/domain/scheduling';
import { IconCalendarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { useNow } from '../../scheduling/use-now.ts';
import { BookingSheet } from '../bookings/booking-sheet.tsx';
import { Agenda } from './agenda.tsx';
import { BlockSheet } from './block-sheet.tsx';
import { CalendarFrame } from './calendar-frame.tsx';
import { TimeGrid } from './time-grid.tsx';
import { useCalendar } from './use-calendar.ts';
import { useCalendarActs } from './use-calendar-acts.ts';
import { useCalendarSpan } from './use-calendar-span.ts';

/** A provider's bookings, live: a grid of the week or of a day on a desk, an agenda on a phone. */
export function ProviderCalendar({ providerId }: { providerId: string }) {
  const t = useT('provider');
  const tenant = useTenant();
  const format = useFormat();
  const now = useNow(60_000);
  const [open, setOpen] = useState<string | null>(null);
  const [blocking, setBlocking] = useState(false);
  const span = useCalendarSpan(now, format.timeZone, 'week');
  const { first, days, date, today } = span;
  const { zone, week, loading, error } = useCalendar(
    { tenantId: tenant.id, providerId, first, days, fallbackZone: format.timeZone },
    now,
  );
  const acts = useCalendarActs(providerId, zone);
  const block = (
    <Button
      size="sm"
      variant="default"
      icon={<IconCalendarOff size={18} aria-hidden />}
      onClick={() => setBlocking(true)}
    >
      {t('calendar.block')}
    </Button>
  );
  return (
    <CalendarFrame span={span} zone={zone} now={now} action={block}>
      {error !== null ? (
        <ErrorState error={error} />
      ) : loading ? (
        <ListSkeleton rows={4} height={110} />
      ) : (
        <>
          <TimeGrid
            days={week}
            zone={zone}
            now={now}
            onOpen={setOpen}
            onMove={acts.move}
            onBlock={async (day, from, to) => {
              await acts.block(new Date(instantAt(zone, day, from)), new Date(instantAt(zone, day, to)));
            }}
            onUnblock={acts.unblock}
          />
          <Agenda days={week} zone={zone} today={today} onOpen={setOpen} onUnblock={acts.unblock} />
        </>
      )}
      {blocking ? (
        <BlockSheet open onClose={() => setBlocking(false)} date={date} zone={zone} onBlock={acts.block} />
      ) : null}
      <BookingSheet bookingId={open} onClose={() => setOpen(null)} />
    </CalendarFrame>
  );
}
