import { type Booking, keptOf, noShowTerms, tendered } from '@evergrow/domain/scheduling';
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

type Props = { booking: Stored<Booking>; act: 'decline' | 'noShow'; onBack: () => void; onDone: () => void };

const routes = { decline: 'decline', noShow: 'no-show' } as const;

/** Turning a request down, or saying that nobody came: says what becomes of the money, and asks for a word on why. */
export function AnswerForm({ booking, act, onBack, onDone }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey();
  const name = booking.clientName;
  const answer = useAction(async () => {
    await api.post(`t/${tenantId}/bookings/${booking.id}/${routes[act]}`, {
      body: { reason: reason.trim() },
      idempotencyKey: key(),
    });
    renew();
    toast({ message: t(`answer.${act}.done`, { name }) });
    onDone();
  });
  const { currency } = booking.quote;
  const money = (amount: number) => format.money({ amount, currency });
  const missed = noShowTerms(booking);
  const back = act === 'decline' ? keptOf(booking) : missed.refund;
  const words = () => {
    if (keptOf(booking) > 0) return `answer.${act}.text` as const;
    if (tendered(booking.quote, 'credit') === 0) return `answer.${act}.textFree` as const;
    return act === 'noShow' && missed.credit
      ? ('answer.noShow.textCreditBack' as const)
      : (`answer.${act}.textCredit` as const);
  };
  return (
    <>
      <p style={{ margin: 0 }}>
        {t(words(), {
          name,
          amount: money(back),
          fee: money(missed.fee),
          when: format.dateTime(booking.start),
        })}
      </p>
      <TextAreaField
        label={t(`answer.${act}.reason`)}
        hint={t(`answer.${act}.reasonHint`, { name })}
        optional
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote error={answer.error} />
      <div className={classes.actions}>
        <Button variant="danger" loading={answer.pending} onClick={() => void answer.run()}>
          {t(`answer.${act}.confirm`)}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('cancel.keep')}
        </Button>
      </div>
    </>
  );
}
