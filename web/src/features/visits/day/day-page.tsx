import { IconCalendarCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useSignedIn } from '../../../lib/session.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { addDays, noonOf, wallClock } from '../../provider/zoned.ts';
import { useNow } from '../../scheduling/use-now.ts';
import { useVisitOutbox } from '../outbox/use-visit-outbox.ts';
import classes from './day.module.css';
import { LegRow } from './leg-row.tsx';
import { OutboxNote } from './outbox-note.tsx';
import { StopCard } from './stop-card.tsx';
import { useDay } from './use-day.ts';

/** A provider's day on a phone: where to go, what to do there, and one next thing to do. */
export default function DayPage() {
  const t = useT('visits');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  const format = useFormat();
  const now = useNow(30_000);
  const [parameters, setParameters] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const waiting = useVisitOutbox();
  useTitle(t('day.title'), tenant.name);
  const today = wallClock(now, format.timeZone).date;
  const asked = parameters.get('date') ?? '';
  const date = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(noonOf(asked)) ? asked : today;
  const { day, error } = useDay({ tenantId: tenant.id, providerId: uid, date, zone: format.timeZone });
  const go = (to: string) => setParameters(to === today ? {} : { date: to }, { replace: true });
  const open = chosen ?? day?.current?.id ?? null;
  return (
    <>
      <PageHeader
        title={t('day.title')}
        lead={
          day === null || day.stops.length === 0
            ? t('day.lead')
            : t('day.progress', { done: day.done, count: day.stops.length })
        }
      />
      <nav className={classes.days} aria-label={t('day.choose')}>
        <button
          type="button"
          className={classes.step}
          aria-label={t('day.before')}
          onClick={() => go(addDays(date, -1))}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <h2 className={classes.date} aria-live="polite">
          {format.day(noonOf(date), 'UTC')}
        </h2>
        <button
          type="button"
          className={classes.step}
          aria-label={t('day.after')}
          onClick={() => go(addDays(date, 1))}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
        {date === today ? null : (
          <Button size="sm" variant="default" onClick={() => go(today)}>
            {t('day.today')}
          </Button>
        )}
      </nav>
      <OutboxNote entries={waiting} />
      {error !== null ? <ErrorState error={error} /> : null}
      {day === null && error === null ? <ListSkeleton rows={3} height={120} /> : null}
      {day !== null && day.stops.length === 0 ? (
        <EmptyState
          icon={<IconCalendarCheck />}
          title={t('day.emptyTitle')}
          action={
            <LinkButton to={`/w/${tenant.slug}/calendar`} variant="default">
              {t('day.toCalendar')}
            </LinkButton>
          }
        >
          {t('day.emptyHint')}
        </EmptyState>
      ) : null}
      {day !== null && day.stops.length > 0 ? (
        <ol className={classes.stops}>
          {day.stops.map(({ booking, leg }) => (
            <li key={booking.id}>
              {leg === null ? null : <LegRow leg={leg} />}
              <StopCard
                booking={booking}
                isNext={booking.id === day.current?.id}
                open={booking.id === open}
                onToggle={() => setChosen(booking.id === open ? '' : booking.id)}
                waiting={waiting.filter(({ bookingId }) => bookingId === booking.id)}
                now={now}
              />
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
