import { type Booking, type BookingActor, costAfterMove, costsSomething } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { useNow } from './use-now.ts';

type Props = { booking: Booking; actor: BookingActor; start: Date | null; zone: string };

/** What moving changes and what it does not, before it is moved: the price stays, and so does a fee that holds now. */
export function MoveNote({ booking, actor, start, zone }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const now = useNow(30_000);
  const { quote, choices } = booking;
  const money = (amount: number) => format.money({ amount, currency: quote.currency });
  const varies = choices !== null || quote.lines.some(({ kind }) => kind === 'dynamic');
  const price = t(varies ? 'reschedule.priceKept' : 'reschedule.price', { price: money(quote.total) });
  // Only clients pay fees: who moves it for the business has nothing to weigh.
  const after = actor === 'client' ? costAfterMove(booking, { by: actor, now, start }) : null;
  if (after === null || !costsSomething(after)) {
    const free = after?.freeUntil
      ? t('reschedule.freeUntil', { when: format.dateTime(after.freeUntil, zone) })
      : '';
    return <p style={{ margin: 0 }}>{`${price} ${free}`.trim()}</p>;
  }
  const words = after.stays === after.percent ? 'stays' : 'costs';
  return (
    <>
      <Note tone="danger">
        {after.creditKept
          ? t(`reschedule.${words}Credit`)
          : t(`reschedule.${words}`, {
              fee: money(after.fee),
              percent: format.percent(after.percent / 100),
            })}
        {after.capped ? ` ${t('terms.capped')}` : ''}
      </Note>
      <p style={{ margin: 0 }}>{price}</p>
    </>
  );
}
