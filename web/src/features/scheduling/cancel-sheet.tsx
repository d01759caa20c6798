import { type Booking, type BookingActor, cancellationTerms } from '@evergrow/domain/scheduling';
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
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { useNow } from './use-now.ts';
import { forgetSlots } from './use-slots.ts';

type Props = { booking: Stored<Booking>; actor: BookingActor; open: boolean; onClose: () => void };

/** Cancelling cannot be taken back, since the time is free for others at once: so it asks, and says what follows. */
export function CancelSheet({ booking, actor, open, onClose }: Props) {
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
  const now = useNow(30_000);
  const terms = cancellationTerms(booking, actor, now);
  const { currency } = booking.quote;
  const money = (amount: number) => format.money({ amount, currency });
  const { fee, refund, giftCard, credit, capped } = terms;
  const name = booking.providerName;
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
      {fee > 0 ? (
        <Note tone="danger">
          {t('cancel.fee', { fee: money(fee), percent: format.percent(terms.percent / 100) })}
          {capped ? ` ${t('terms.capped')}` : ''}
        </Note>
      ) : null}
      <p style={{ margin: 0 }}>
        {refund > 0 ? t('cancel.refund', { amount: money(refund), name }) : t('cancel.free', { name })}
        {giftCard > 0 ? ` ${t('cancel.giftCard', { amount: money(giftCard) })}` : ''}
        {booking.creditGrantId === null ? '' : ` ${t(credit ? 'cancel.credit' : 'cancel.creditKept')}`}
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
