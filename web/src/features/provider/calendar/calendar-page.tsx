import { instantAt } from '@evergrow/domain/scheduling';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { useNow } from '../../scheduling/use-now.ts';
import { BookingSheet } from '../bookings/booking-sheet.tsx';
import { ProviderPicker } from '../provider-picker.tsx';
import { useProviderId } from '../use-provider-id.ts';
import { addDays, mondayOf, noonOf, wallClock } from '../zoned.ts';
import { Agenda } from './agenda.tsx';
import { BlockSheet } from './block-sheet.tsx';
import classes from './calendar-page.module.css';
import { TimeGrid } from './time-grid.tsx';
import { useCalendar } from './use-calendar.ts';
import { useCalendarActs } from './use-calendar-acts.ts';

/** A provider's bookings, live: a grid of the week or of a day on a desk, an agenda on a phone. */
export default function CalendarPage() {
  const t = useT('provider');
  const tenant = useTenant();
  const format = useFormat();
  const now = useNow(60_000);
  const { providerId } = useProviderId('admin');
  const [parameters, setParameters] = useSearchParams();
  const [open, setOpen] = useState<string | null>(null);
  const [blocking, setBlocking] = useState(false);
  useTitle(t('calendar.title'), tenant.name);
  const today = wallClock(now, format.timeZone).date;
  const asked = parameters.get('date');
  const date =
    asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(noonOf(asked)) ? asked : today;
  const view = parameters.get('view') === 'day' ? 'day' : 'week';
  const first = view === 'day' ? date : mondayOf(date);
  const days = view === 'day' ? 1 : 7;
  const { zone, week, loading, error } = useCalendar(
    { tenantId: tenant.id, providerId, first, days, fallbackZone: format.timeZone },
    now,
  );
  const acts = useCalendarActs(providerId, zone);
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    setParameters(next, { replace: true });
  };
  const title =
    view === 'day'
      ? format.dated(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')
      : new Intl.DateTimeFormat(format.tag, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        }).formatRange(noonOf(first), noonOf(addDays(first, 6)));
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        lead={t('calendar.zone', { zone: zone.replaceAll('_', ' '), name: format.zoneName(now, zone) })}
        actions={
          <div className={classes.views}>
            <Button
              size="sm"
              variant={view === 'week' ? 'light' : 'subtle'}
              aria-pressed={view === 'week'}
              onClick={() => go({ view: 'week' })}
            >
              {t('calendar.week')}
            </Button>
            <Button
              size="sm"
              variant={view === 'day' ? 'light' : 'subtle'}
              aria-pressed={view === 'day'}
              onClick={() => go({ view: 'day' })}
            >
              {t('calendar.day')}
            </Button>
          </div>
        }
      />
      <div className={classes.picker}>
        <ProviderPicker />
      </div>
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.step}
          aria-label={t(`calendar.earlier.${view}`)}
          onClick={() => go({ date: addDays(date, -days) })}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.step}
          aria-label={t(`calendar.later.${view}`)}
          onClick={() => go({ date: addDays(date, days) })}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
        <h2 className={classes.range} aria-live="polite">
          {title}
        </h2>
        <Button size="sm" variant="default" onClick={() => go({ date: today })}>
          {t('calendar.today')}
        </Button>
        <Button
          size="sm"
          variant="default"
          icon={<IconCalendarOff size={18} aria-hidden />}
          onClick={() => setBlocking(true)}
        >
          {t('calendar.block')}
        </Button>
      </div>
      {error !== null ? (
        <ErrorState error={error} />
      ) : loading ? (
        <ListSkeleton rows={4} height={110} />
      ) : (
        <>
          <TimeGrid
            days={week}
            zone={zone}
            now={now}
            onOpen={setOpen}
            onMove={acts.move}
            onBlock={async (day, from, to) => {
              await acts.block(new Date(instantAt(zone, day, from)), new Date(instantAt(zone, day, to)));
            }}
            onUnblock={acts.unblock}
          />
          <Agenda days={week} zone={zone} today={today} onOpen={setOpen} onUnblock={acts.unblock} />
        </>
      )}
      {blocking ? (
        <BlockSheet open onClose={() => setBlocking(false)} date={date} zone={zone} onBlock={acts.block} />
      ) : null}
      <BookingSheet bookingId={open} onClose={() => setOpen(null)} />
    </>
  );
}
