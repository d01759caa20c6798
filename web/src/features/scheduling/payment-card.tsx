import { type Booking, balanceOf, keptOf } from '@evergrow/domain/scheduling';
import { useSearchParams } from 'react-router';
import type { Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { usePayRest } from '../payments/use-pay-rest.ts';
import classes from './booking-page.module.css';

/** What a booking costs, what of it is paid, and the way to pay the rest. `payable`: for its client. */
export function PaymentCard({ booking, payable }: { booking: Stored<Booking>; payable: boolean }) {
  const t = useT('scheduling');
  const format = useFormat();
  const [parameters] = useSearchParams();
  const { payments, quote } = booking;
  const money = (amount: number) => format.money({ amount, currency: quote.currency });
  const refunded = payments.reduce((sum, payment) => sum + payment.refunded, 0);
  const paid = keptOf(booking);
  const balance = balanceOf(booking);
  const pay = usePayRest(booking.id);
  return (
    <section className={classes.card} aria-label={t('booking.price')}>
      <h2>{t('booking.price')}</h2>
      <QuoteLines quote={quote} refunded={refunded} />
      {balance > 0 ? (
        <>
          <p className={classes.paid}>
            {t('payment.paidOf', { paid: money(paid), balance: money(balance) })}
          </p>
          {payable ? (
            <>
              {parameters.get('result') === 'success' ? (
                <Note tone="info">{t('payment.settling')}</Note>
              ) : null}
              <ErrorNote error={pay.error} />
              <Button fullWidth loading={pay.pending} onClick={() => void pay.run()}>
                {t('payment.payRest', { amount: money(balance) })}
              </Button>
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
