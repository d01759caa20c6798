import { isBookable, offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../../app/tenant-context.tsx';
import { pageQuery } from '../../../../lib/collection.ts';
import { useQuery } from '../../../../lib/use-query.ts';
import { useT } from '../../../../lib/use-t.tsx';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { Note } from '../../../../ui/note.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { ListSkeleton } from '../../../../ui/skeletons.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useNow } from '../../../scheduling/use-now.ts';
import { BookingSheet } from '../../bookings/booking-sheet.tsx';
import { useDirectory } from '../../use-directory.ts';
import { CalendarFrame } from '../calendar-frame.tsx';
import { useCalendarSpan } from '../use-calendar-span.ts';
import { pageOf, rosterOf } from './roster.ts';
import { TeamAgenda } from './team-agenda.tsx';
import classes from './team-grid.module.css';
import { TeamGrid } from './team-grid.tsx';
import { mostBookings, useTeamBookings } from './use-team-bookings.ts';

/** So many providers at once: columns of a day, and what one query can ask for in a week. */
const pageSize = { day: 8, week: 30 } as const;

/** Everybody's bookings, live, by the business's clock: a day with a column each, a week as an agenda. */
export function TeamCalendar() {
  const t = useT('provider');
  const { id: tenantId, timeZone: zone } = useTenant();
  const now = useNow(60_000);
  const [open, setOpen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [offeringId, setOfferingId] = useState('');
  const [page, setPage] = useState(0);
  const span = useCalendarSpan(now, zone, 'day');
  const { view, date, first, days, today } = span;
  const directory = useDirectory(tenantId);
  const offerings = useQuery(
    `bookable/${tenantId}`,
    () =>
      pageQuery(paths.offerings(tenantId), offeringSchema, (f) => [f.orderBy('createdAt', 'desc')], null, 99),
    300_000,
  );
  const bookable = offerings.data?.items.filter(({ kind }) => isBookable(kind)) ?? [];
  const offering = bookable.find(({ id }) => id === offeringId) ?? null;
  const everybody = Object.values(directory.data?.cards ?? {});
  const roster = rosterOf(everybody, { name, offering });
  const shown = pageOf(roster, page, pageSize[view]);
  const found = useTeamBookings(
    { tenantId, providerIds: shown.items.map(({ id }) => id), first, days, zone },
    now,
  );
  const bookings = found.bookings.filter((booking) => offering === null || booking.offeringId === offeringId);
  const error = found.error ?? (directory.data ? null : directory.error);
  const filters = (
    <>
      <TextField
        label={t('team.find')}
        type="search"
        value={name}
        onChange={(typed) => {
          setName(typed);
          setPage(0);
        }}
      />
      <SelectField
        label={t('team.offering')}
        value={offeringId}
        onChange={(id) => {
          setOfferingId(id);
          setPage(0);
        }}
        placeholder={t('team.everything')}
        clearable
        options={bookable.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </>
  );
  return (
    <CalendarFrame span={span} zone={zone} now={now} filters={filters}>
      {shown.last > 0 ? (
        <div className={classes.pager}>
          <span aria-live="polite">
            {t('team.shown', {
              from: shown.from + 1,
              to: shown.from + shown.items.length,
              all: roster.length,
            })}
          </span>
          <Button
            size="sm"
            variant="default"
            disabled={shown.page === 0}
            onClick={() => setPage(shown.page - 1)}
          >
            {t('team.before')}
          </Button>
          <Button
            size="sm"
            variant="default"
            disabled={shown.page === shown.last}
            onClick={() => setPage(shown.page + 1)}
          >
            {t('team.after')}
          </Button>
        </div>
      ) : null}
      {found.cut ? <Note>{t('team.cut', { count: mostBookings })}</Note> : null}
      {error !== null ? (
        <ErrorState error={error} />
      ) : found.loading || directory.data === undefined ? (
        <ListSkeleton rows={4} height={110} />
      ) : shown.items.length === 0 ? (
        <EmptyState icon={<IconUsers />} title={t('team.nobody')}>
          {t(everybody.length === 0 ? 'team.nobodyYet' : 'team.nobodyHint')}
        </EmptyState>
      ) : view === 'day' ? (
        <TeamGrid
          members={shown.items}
          bookings={bookings}
          date={date}
          zone={zone}
          now={now}
          onOpen={setOpen}
        />
      ) : (
        <TeamAgenda
          bookings={bookings}
          first={first}
          days={days}
          zone={zone}
          today={today}
          onOpen={setOpen}
        />
      )}
      <BookingSheet bookingId={open} onClose={() => setOpen(null)} />
    </CalendarFrame>
  );
}
