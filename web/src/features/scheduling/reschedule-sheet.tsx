import { type Booking, bookingActorOf } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenantView } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { problemCode } from '../../lib/problem.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePostOnce } from '../../lib/use-post-once.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { MoveNote } from './move-note.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { forgetSlots } from './use-slots.ts';

type Props = { booking: Stored<Booking>; open: boolean; onClose: () => void };

/** Moves a booking to another free time; the present one is kept until the new one is certain. */
export function RescheduleSheet({ booking, open, onClose }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const actor = role === null ? null : bookingActorOf(booking, { uid, role });
  const [zone, setZone] = useState(format.timeZone);
  const [start, setStart] = useState<string | null>(null);
  const { post } = usePostOnce();
  const move = useAction(async (to: string) => {
    try {
      await post(`t/${tenant.id}/bookings/${booking.id}/reschedule`, { start: to });
      setStart(null);
      forgetSlots(tenant.slug, booking.providerId);
      toast({ message: t('reschedule.done', { when: format.dateTime(to, zone) }) });
      onClose();
    } catch (error) {
      if (['slot_taken', 'slot_unavailable'].includes(problemCode(error))) {
        forgetSlots(tenant.slug, booking.providerId);
        setStart(null);
      }
      throw error;
    }
  });
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('reschedule.title')}
      footer={
        <Button
          fullWidth
          disabled={start === null}
          loading={move.pending}
          onClick={() => start !== null && void move.run(start)}
        >
          {start === null
            ? t('reschedule.choose')
            : t('reschedule.confirm', { when: format.dateTime(start, zone) })}
        </Button>
      }
    >
      <p style={{ margin: 0 }}>{t('reschedule.now', { when: format.dateTime(booking.start, zone) })}</p>
      {open && actor !== null ? (
        <MoveNote
          booking={booking}
          actor={actor}
          start={start === null ? null : new Date(start)}
          zone={zone}
        />
      ) : null}
      <ErrorNote error={move.error} />
      <SlotPicker
        key={zone}
        stacked
        slug={tenant.slug}
        providerId={booking.providerId}
        offeringId={booking.offeringId}
        addOnIds={[]}
        wholeMinutes={(booking.end.getTime() - booking.start.getTime()) / 60_000}
        seats={booking.seats}
        place={booking.place && { ...booking.place.cell, areaId: booking.place.areaId }}
        timeZone={zone}
        onTimeZone={setZone}
        value={start}
        onChange={(next) => {
          move.clear();
          setStart(next);
        }}
      />
    </Sheet>
  );
}
