import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { IconCalendarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { RescheduleSheet } from '../../scheduling/reschedule-sheet.tsx';
import { AnswerForm } from './answer-form.tsx';
import { type BookingAct, BookingDetails } from './booking-details.tsx';
import { CancelForm } from './cancel-form.tsx';
import { ClientAnswers } from './client-answers.tsx';

type Props = {
  /** Null while none is open. */
  bookingId: string | null;
  onClose: () => void;
  /** Called when something was done to it. */
  onChanged?: () => void;
};

/** One booking with everything its provider needs, live, and what can be done with it. */
export function BookingSheet({ bookingId, onClose, onChanged }: Props) {
  const t = useT('provider');
  const { id: tenantId } = useTenant();
  const [act, setAct] = useState<BookingAct | null>(null);
  const { data: booking, error } = useLiveDoc(
    bookingId === null ? null : paths.booking(tenantId, bookingId),
    bookingSchema,
  );
  const close = () => {
    setAct(null);
    onClose();
  };
  const done = () => {
    setAct(null);
    onChanged?.();
  };
  const title = booking?.clientName ?? t('booking.title');
  return (
    <>
      <Sheet
        open={bookingId !== null && act !== 'reschedule'}
        onClose={() => (act === 'reschedule' ? undefined : close())}
        title={
          act === 'cancel' || act === 'answers'
            ? t(`${act}.title`, { name: title })
            : act === 'decline' || act === 'noShow'
              ? t(`answer.${act}.title`, { name: title })
              : title
        }
      >
        {error !== null ? <ErrorState error={error} /> : null}
        {booking === undefined && error === null ? <ListSkeleton rows={3} height={48} /> : null}
        {booking === null ? <EmptyState icon={<IconCalendarOff />} title={t('booking.gone')} /> : null}
        {booking && act === 'cancel' ? (
          <CancelForm booking={booking} onBack={() => setAct(null)} onDone={done} />
        ) : null}
        {booking && act === 'answers' ? (
          <ClientAnswers booking={booking} onBack={() => setAct(null)} />
        ) : null}
        {booking && (act === 'decline' || act === 'noShow') ? (
          <AnswerForm booking={booking} act={act} onBack={() => setAct(null)} onDone={done} />
        ) : null}
        {booking && (act === null || act === 'reschedule') ? (
          <BookingDetails booking={booking} onAct={setAct} onChanged={done} />
        ) : null}
      </Sheet>
      {booking ? <RescheduleSheet booking={booking} open={act === 'reschedule'} onClose={done} /> : null}
    </>
  );
}
