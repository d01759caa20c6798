import { type Booking, keptOf } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';

/** What a state other than the usual ones means for the client, and what becomes of their money. */
export function StatusNote({ booking }: { booking: Booking }) {
  const t = useT('scheduling');
  const format = useFormat();
  const { status, respondBy, providerName: name, fee, quote } = booking;
  const money = (amount: number) => format.money({ amount, currency: quote.currency });
  const back = booking.payments.reduce((sum, { refunded }) => sum + refunded, 0);
  const reason = booking.history.findLast((step) => step.status === status)?.reason ?? '';
  const refund = back > 0 ? t('state.back', { amount: money(back) }) : '';
  const kept = fee > 0 ? t('state.kept', { amount: money(fee) }) : '';
  const said = (text: string, tone: 'info' | 'danger') => (
    <Note tone={tone}>
      {[text, kept, refund].filter(Boolean).join(' ')}
      {reason !== '' && reason !== 'released' ? (
        <>
          {' '}
          <q>{reason}</q>
        </>
      ) : null}
    </Note>
  );
  switch (status) {
    case 'requested':
      return (
        <Note tone="info">
          {t('state.requested', { name, when: respondBy ? format.dateTime(respondBy) : '' })}{' '}
          {keptOf(booking) > 0 ? t('state.requestedPaid') : ''}
        </Note>
      );
    case 'declined':
      return said(t('state.declined', { name }), 'danger');
    case 'noShow':
      return said(t('state.noShow', { name }), 'danger');
    case 'cancelled':
      return back > 0 || fee > 0 ? said(t('state.cancelled'), 'info') : null;
    default:
      return null;
  }
}
