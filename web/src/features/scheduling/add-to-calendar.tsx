import type { Booking } from '@evergrow/domain/scheduling';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { calendarFile } from './calendar-file.ts';

/** Downloads the booking as a calendar file, made in the browser. */
export function AddToCalendar({ booking }: { booking: Stored<Booking> }) {
  const t = useT('scheduling');
  const { slug, name } = useTenant();
  const download = () => {
    const url = `${window.location.origin}/t/${slug}/bookings/${booking.id}`;
    const file = calendarFile(
      {
        // The mails' calendar files say the same, so that taking in both makes one event.
        uid: `${booking.id}@evergrow`,
        sequence: booking.history.length,
        title: `${booking.offeringTitle} · ${booking.providerName}`,
        description: name,
        location: booking.meetingUrl,
        url,
        start: booking.start,
        end: booking.end,
      },
      new Date(),
    );
    const href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = href;
    link.download = 'booking.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };
  return (
    <Button variant="default" icon={<IconCalendarPlus size={20} aria-hidden />} onClick={download}>
      {t('booking.addToCalendar')}
    </Button>
  );
}
