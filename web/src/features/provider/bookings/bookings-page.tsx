import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, canComplete } from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { QueryTabs } from '../../../ui/query-tabs.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { BookingStatusBadge } from '../../scheduling/booking-status.tsx';
import { useProviderId } from '../use-provider-id.ts';
import { bookingsOf, bookingViewOf, bookingViews } from './booking-filters.ts';
import { BookingSheet } from './booking-sheet.tsx';
import classes from './bookings-page.module.css';

/** A provider's bookings as a list; an admin sees everybody's, or their own. */
export default function BookingsPage() {
  const t = useT('provider');
  const format = useFormat();
  const { tenant, role } = useTenantView();
  const { providerId } = useProviderId('admin');
  const [parameters, setParameters] = useSearchParams();
  const [now] = useState(() => new Date());
  useTitle(t('bookings.title'), tenant.name);
  const view = bookingViewOf(parameters.get('view'));
  const maySeeAll = role !== null && isAtLeast(role, 'admin');
  const everybody = maySeeAll && parameters.get('of') !== 'mine';
  const of = everybody ? null : providerId;
  const pages = usePages<Stored<Booking>, QueryDocumentSnapshot>(`${tenant.id}/${of}/${view}`, (after) =>
    pageQuery<Booking>(paths.bookings(tenant.id), bookingSchema, bookingsOf(of, view, now), after),
  );
  /** A mail or a notification leads straight to its booking. */
  const setOpen = (id: string | null) => {
    const next = new URLSearchParams(parameters);
    if (id === null) next.delete('booking');
    else next.set('booking', id);
    setParameters(next, { replace: id === null });
  };
  const setEverybody = (all: boolean) => {
    const next = new URLSearchParams(parameters);
    if (all) next.delete('of');
    else next.set('of', 'mine');
    setParameters(next, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={t('bookings.title')}
        lead={t('bookings.lead')}
        actions={
          maySeeAll ? (
            <SwitchField label={t('bookings.everybody')} checked={everybody} onChange={setEverybody} />
          ) : undefined
        }
      />
      <QueryTabs
        name="view"
        label={t('bookings.title')}
        current={view}
        tabs={bookingViews.map((value) => ({ value, label: t(`bookings.views.${value}`) }))}
      />
      <PageList
        pages={pages}
        label={t(`bookings.views.${view}`)}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconCalendarEvent />} title={t(`bookings.empty.${view}.title`)}>
            {t(`bookings.empty.${view}.hint`)}
          </EmptyState>
        }
        row={(booking) => (
          <button type="button" className={classes.row} onClick={() => setOpen(booking.id)}>
            <Avatar name={booking.clientName} seed={booking.clientUid} />
            <RowText
              title={
                <>
                  {booking.clientName}
                  {view === 'upcoming' && booking.status === 'confirmed' ? null : (
                    <BookingStatusBadge status={booking.status} />
                  )}
                  {canComplete(booking, 'provider', now.getTime()) ? (
                    <Badge tone="warning">{t('bookings.toComplete')}</Badge>
                  ) : null}
                </>
              }
            >
              {booking.offeringTitle}
              {everybody ? ` · ${t('bookings.with', { name: booking.providerName })}` : ''}
            </RowText>
            <span className={classes.when}>
              <strong>{format.dateTime(booking.start)}</strong>
              <span>{format.money({ amount: booking.quote.total, currency: booking.quote.currency })}</span>
            </span>
          </button>
        )}
      />
      <BookingSheet
        bookingId={parameters.get('booking')}
        onClose={() => setOpen(null)}
        onChanged={pages.reload}
      />
    </>
  );
}
