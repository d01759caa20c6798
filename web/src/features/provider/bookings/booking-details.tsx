import {
  type Booking,
  balanceOf,
  bookingActorOf,
  canAnswer,
  canCancel,
  canComplete,
  canMarkNoShow,
  canReschedule,
  canWaive,
  keptOf,
} from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { IconCheck } from '@tabler/icons-react';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { lineAmount, lineText } from '../../commerce/line-text.ts';
import { BookingStatusBadge } from '../../scheduling/booking-status.tsx';
import { useNow } from '../../scheduling/use-now.ts';
import classes from './booking-details.module.css';

/** What opens a form of its own. */
export type BookingAct = 'cancel' | 'reschedule' | 'answers' | 'decline' | 'noShow';

type Props = {
  booking: Stored<Booking>;
  onAct: (act: BookingAct) => void;
  onChanged: () => void;
};

/** When, what, how and for how much, on both clocks; below it what can be done now. */
export function BookingDetails({ booking, onAct, onChanged }: Props) {
  const t = useT('provider');
  const words = useT('catalog');
  const priced = useT('commerce');
  const format = useFormat();
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const now = useNow(30_000);
  const { key, renew } = useIdempotencyKey();
  const complete = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/complete`, { idempotencyKey: key() });
    renew();
    toast({ message: t('booking.completed') });
    onChanged();
  });
  const approve = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/approve`, { idempotencyKey: key() });
    renew();
    toast({ message: t('booking.approved', { name: booking.clientName }) });
    onChanged();
  });
  const waive = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/waive-fee`, {
      body: { reason: '' },
      idempotencyKey: key(),
    });
    renew();
    const name = booking.clientName;
    toast({
      message:
        fee > 0 ? t('booking.waived', { amount: money(fee), name }) : t('booking.waivedCredit', { name }),
    });
    onChanged();
  });
  const actor = role === null ? null : bookingActorOf(booking, { uid, role });
  const money = (amount: number) => format.money({ amount, currency: booking.quote.currency });
  const [paid, owed] = [keptOf(booking), balanceOf(booking)];
  const { respondBy, arrivalWindow, seats, fee } = booking;
  const { start, end, quote, status, timeZone, meetingUrl } = booking;
  const theirs =
    format.time(start) === format.time(start, timeZone) ? null : format.dateTime(start, timeZone);
  const facts: [string, string | null][] = [
    [t('booking.when'), `${format.day(start)}, ${format.time(start)}–${format.time(end)}`],
    [t('booking.theirTime'), theirs],
    [t('booking.what'), booking.offeringTitle],
    [t('booking.how'), words(`formats.${booking.format}`)],
    [t('booking.provider'), booking.providerId === uid ? null : booking.providerName],
    [
      t('booking.window'),
      arrivalWindow && `${format.time(arrivalWindow.start)}–${format.time(arrivalWindow.end)}`,
    ],
    [t('booking.seats'), seats > 1 ? format.number(seats) : null],
    [t('booking.price'), money(quote.total)],
    [t('booking.paid'), owed > 0 ? money(paid) : null],
    [t('booking.owed'), owed > 0 ? money(owed) : null],
    [t('booking.fee'), fee > 0 ? money(fee) : null],
    [t('booking.credit'), canWaive(booking) && booking.creditKept ? t('booking.creditKept') : null],
    [t('booking.respondBy'), status === 'requested' && respondBy ? format.dateTime(respondBy) : null],
  ];
  const ended = ['cancelled', 'declined', 'noShow'];
  const cancelled = booking.history.findLast((step) => step.status === status && ended.includes(status));
  return (
    <>
      <div>
        <BookingStatusBadge status={status} />
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {meetingUrl !== null && status === 'confirmed' ? (
          <div>
            <dt>{t('booking.room')}</dt>
            <dd>
              <a href={meetingUrl} target="_blank" rel="noreferrer">
                {meetingUrl.replace('https://', '')}
              </a>
            </dd>
          </div>
        ) : null}
        {cancelled?.reason ? (
          <div>
            <dt>{t('booking.reason')}</dt>
            <dd>{cancelled.reason}</dd>
          </div>
        ) : null}
      </dl>
      {quote.lines.length > 1 ? (
        <ul className={classes.lines} aria-label={t('booking.lines')}>
          {quote.lines.map((line, index) => {
            const { label, hint } = lineText(line, priced, format);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines can read alike, and their order is the quote's
              <li key={`${line.kind} ${label} ${index}`}>
                <span>{hint === null ? label : `${label} (${hint})`}</span>
                <span>{lineAmount(line.amount, quote.currency, format)}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <ErrorNote error={complete.error ?? approve.error ?? waive.error} />
      {actor === null ? null : (
        <div className={classes.actions}>
          {canAnswer(booking, 'confirmed', actor, now) ? (
            <Button
              icon={<IconCheck size={18} aria-hidden />}
              loading={approve.pending}
              onClick={() => void approve.run()}
            >
              {t('booking.approve')}
            </Button>
          ) : null}
          {canAnswer(booking, 'declined', actor, now) ? (
            <Button variant="default" onClick={() => onAct('decline')}>
              {t('booking.decline')}
            </Button>
          ) : null}
          {canComplete(booking, actor, now) ? (
            <Button
              icon={<IconCheck size={18} aria-hidden />}
              loading={complete.pending}
              onClick={() => void complete.run()}
            >
              {t(status === 'noShow' ? 'booking.missedInstead' : 'booking.complete')}
            </Button>
          ) : null}
          {tenant.modules.includes('matching') && (status === 'confirmed' || status === 'completed') ? (
            <Button variant="default" onClick={() => onAct('answers')}>
              {t('answers.read')}
            </Button>
          ) : null}
          {canMarkNoShow(booking, actor, now) ? (
            <Button variant="default" onClick={() => onAct('noShow')}>
              {t('booking.noShow')}
            </Button>
          ) : null}
          {canWaive(booking) && actor !== 'client' && role !== null && isAtLeast(role, 'admin') ? (
            <Button variant="default" loading={waive.pending} onClick={() => void waive.run()}>
              {t(fee > 0 ? 'booking.waive' : 'booking.waiveCredit')}
            </Button>
          ) : null}
          {canReschedule(booking, actor, now) ? (
            <Button variant="default" onClick={() => onAct('reschedule')}>
              {t('booking.move')}
            </Button>
          ) : null}
          {canCancel(booking, actor, now) ? (
            <Button variant="subtle" onClick={() => onAct('cancel')}>
              {t('booking.cancel')}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
