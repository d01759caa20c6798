import { type Booking, keptOf } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import classes from './booking-details.module.css';

type Props = { booking: Stored<Booking>; onBack: () => void; onDone: () => void };

/** Cancelling cannot be taken back, so it says what follows and asks for the word the client will read. */
export function CancelForm({ booking, onBack, onDone }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey();
  const cancel = useAction(async () => {
    await api.post(`t/${tenantId}/bookings/${booking.id}/cancel`, {
      body: { reason: reason.trim() },
      idempotencyKey: key(),
    });
    renew();
    toast({ message: t('cancel.done', { name: booking.clientName }) });
    onDone();
  });
  const { currency } = booking.quote;
  const back = keptOf(booking);
  return (
    <>
      <p style={{ margin: 0 }}>
        {t(back > 0 ? 'cancel.refund' : 'cancel.free', {
          name: booking.clientName,
          amount: format.money({ amount: back, currency }),
          when: format.dateTime(booking.start),
        })}
      </p>
      <TextAreaField
        label={t('cancel.reason')}
        hint={t('cancel.reasonHint', { name: booking.clientName })}
        optional
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote error={cancel.error} />
      <div className={classes.actions}>
        <Button variant="danger" loading={cancel.pending} onClick={() => void cancel.run()}>
          {t('cancel.confirm')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('cancel.keep')}
        </Button>
      </div>
    </>
  );
}
