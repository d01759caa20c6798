import type { Booking } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { forgetSlots } from './use-slots.ts';

type Props = { booking: Stored<Booking>; open: boolean; onClose: () => void };

/** Cancelling cannot be taken back, since the time is free for others at once: so it asks, and says what follows. */
export function CancelSheet({ booking, open, onClose }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const tenant = useTenant();
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey();
  const cancel = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/cancel`, {
      body: { reason: reason.trim() },
      idempotencyKey: key(),
    });
    renew();
    forgetSlots(tenant.slug, booking.providerId);
    toast({ message: t('cancel.done') });
    onClose();
  });
  const { total, currency } = booking.quote;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('cancel.title')}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button variant="danger" loading={cancel.pending} onClick={() => void cancel.run()}>
            {t('cancel.confirm')}
          </Button>
        </>
      }
    >
      <p style={{ margin: 0 }}>
        {total > 0
          ? t('cancel.refund', {
              amount: format.money({ amount: total, currency }),
              name: booking.providerName,
            })
          : t('cancel.free', { name: booking.providerName })}
      </p>
      <TextAreaField
        label={t('cancel.reason')}
        hint={t('cancel.reasonHint', { name: booking.providerName })}
        optional
        value={reason}
        maxLength={300}
        onChange={setReason}
      />
      <ErrorNote error={cancel.error} />
    </Sheet>
  );
}
