import type { Booking } from '@evergrow/domain/scheduling';
import type { VisitView } from '@evergrow/domain/visits';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { setQueryData } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { QuoteLines } from '../../commerce/quote-lines.tsx';
import { usePayRest } from '../../payments/use-pay-rest.ts';
import { adjustmentTones } from '../adjustment-tones.ts';
import { visitKey } from '../outbox/send-act.ts';
import classes from './report.module.css';

type Props = { booking: Stored<Booking>; adjustments: VisitView['adjustments'] };

/** Extra time the provider asks for: what it costs, and yes or no. What was accepted and not paid can be paid. */
export function ExtraTimeAnswer({ booking, adjustments }: Props) {
  const t = useT('visits');
  const format = useFormat();
  const { tenant } = useTenantView();
  const { key, renew } = useIdempotencyKey();
  const base = `t/${tenant.id}/bookings/${booking.id}`;
  const answer = useAction(async (id: string, word: 'accepted' | 'declined') => {
    const body = { answer: word };
    const path = `${base}/visit/adjustments/${id}/answer`;
    const view = await api.post<VisitView>(path, { body, idempotencyKey: key() });
    renew();
    setQueryData(visitKey(tenant.id, booking.id), view);
    toast({ message: t(`extra.told.${word}`, { name: booking.providerName }) });
  });
  const pay = usePayRest(booking.id);
  return (
    <>
      {adjustments.map(({ id, status, minutes, quote, reason, due }) => (
        <div key={id} className={classes.proposal}>
          <div className={classes.row}>
            <strong>{t('extra.asks', { name: booking.providerName, time: format.duration(minutes) })}</strong>
            <Badge tone={adjustmentTones[status]}>{t(`extra.status.${due ? 'unpaid' : status}`)}</Badge>
          </div>
          {reason ? <p>{reason}</p> : null}
          <QuoteLines quote={quote} refunded={0} />
          {status === 'proposed' ? (
            <div className={classes.row}>
              <Button loading={answer.pending} onClick={() => void answer.run(id, 'accepted')}>
                {t('extra.accept', {
                  price: format.money({ amount: quote.total, currency: quote.currency }),
                })}
              </Button>
              <Button
                variant="default"
                loading={answer.pending}
                onClick={() => void answer.run(id, 'declined')}
              >
                {t('extra.decline')}
              </Button>
            </div>
          ) : null}
          {due ? (
            <Button loading={pay.pending} onClick={() => void pay.run()}>
              {t('extra.pay', { price: format.money({ amount: quote.total, currency: quote.currency }) })}
            </Button>
          ) : null}
        </div>
      ))}
      <ErrorNote error={answer.error ?? pay.error} />
    </>
  );
}
