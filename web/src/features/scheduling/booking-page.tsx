import { paths } from '@evergrow/domain/kernel';
import {
  type Booking,
  bookingActorOf,
  bookingSchema,
  cancellationTerms,
  canReview,
  rescheduleTerms,
} from '@evergrow/domain/scheduling';
import { IconZoomQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { AddToCalendar } from './add-to-calendar.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingHistory } from './booking-history.tsx';
import classes from './booking-page.module.css';
import { BookingStatusBadge } from './booking-status.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { PaymentCard } from './payment-card.tsx';
import { RescheduleSheet } from './reschedule-sheet.tsx';
import { ReviewForm } from './review-form.tsx';
import { StatusNote } from './status-note.tsx';
import { TermsNote } from './terms-note.tsx';
import { useNow } from './use-now.ts';

// Only who was visited needs it.
const OrderInvoices = lazy(() => import('../books/invoices/order-invoices.tsx'));
const RepeatChoice = lazy(() => import('../series/repeat-choice.tsx'));
const VisitSection = lazy(() => import('../visits/report/visit-section.tsx'));

/** One booking of a client, live, with everything that can still be done about it. */
export default function BookingPage() {
  const t = useT('scheduling');
  const { slug = '', bookingId = '' } = useParams();
  const { tenant } = useTenantView();
  const { data, error } = useLiveDoc(paths.booking(tenant.id, bookingId), bookingSchema);
  useTitle(data?.offeringTitle ?? t('list.title'), tenant.name);
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return <PageSkeleton />;
  if (data === null)
    return (
      <EmptyState
        icon={<IconZoomQuestion />}
        title={t('booking.unknownTitle')}
        action={<LinkButton to={`/t/${slug}/bookings`}>{t('list.title')}</LinkButton>}
      >
        {t('booking.unknownHint')}
      </EmptyState>
    );
  if (data.status === 'pending') return <Navigate to={`/t/${slug}/checkout/${bookingId}`} replace />;
  return <Details booking={data} />;
}

function Details({ booking }: { booking: Stored<Booking> }) {
  const t = useT('scheduling');
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const now = useNow(30_000);
  const [open, setOpen] = useState<'cancel' | 'reschedule' | null>(null);
  const actor = role === null ? null : bookingActorOf(booking, { uid, role });
  const movable = actor !== null && rescheduleTerms(booking, actor, now).may;
  const cancellable = actor !== null && cancellationTerms(booking, actor, now).may;
  const live = ['requested', 'confirmed', 'onTheWay', 'arrived', 'inProgress'].includes(booking.status);
  const again = `/t/${tenant.slug}/book/${booking.providerId}?offering=${booking.offeringId}`;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={booking.offeringTitle}
        back={<BackLink to={`/t/${tenant.slug}/bookings`}>{t('list.title')}</BackLink>}
        lead={t('list.with', { name: booking.providerName })}
        actions={<BookingStatusBadge status={booking.status} />}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <StatusNote booking={booking} />
          <BookingFacts booking={booking} now={now} />
          <Suspense>
            <VisitSection booking={booking} />
          </Suspense>
          {live ? (
            <div className={classes.actions}>
              {booking.status === 'requested' ? null : <AddToCalendar booking={booking} />}
              {movable ? (
                <Button variant="default" onClick={() => setOpen('reschedule')}>
                  {t('booking.reschedule')}
                </Button>
              ) : null}
              {cancellable ? (
                <Button variant="subtle" onClick={() => setOpen('cancel')}>
                  {t('booking.cancel')}
                </Button>
              ) : null}
            </div>
          ) : (
            <div className={classes.actions}>
              <LinkButton to={again} variant={canReview(booking, uid) ? 'default' : 'filled'}>
                {t('booking.again')}
              </LinkButton>
            </div>
          )}
          {actor === 'client' && (booking.status === 'confirmed' || booking.seriesId !== null) ? (
            <Suspense>
              <RepeatChoice booking={booking} />
            </Suspense>
          ) : null}
          {canReview(booking, uid) ? <ReviewForm booking={booking} /> : null}
          {booking.reviewed ? <p className={classes.thanks}>{t('review.done')}</p> : null}
        </div>
        <aside className={classes.side}>
          <PaymentCard booking={booking} payable={actor === 'client'} />
          {booking.orderId !== null && (actor === 'client' || actor === 'admin') ? (
            <Suspense>
              <OrderInvoices
                orderId={booking.orderId}
                {...(actor === 'client' ? { clientUid: booking.clientUid } : {})}
              />
            </Suspense>
          ) : null}
          {actor === 'client' ? <TermsNote booking={booking} now={now} /> : null}
          <BookingHistory booking={booking} />
        </aside>
      </div>
      <CancelSheet booking={booking} actor={actor ?? 'client'} open={open === 'cancel'} onClose={close} />
      <RescheduleSheet booking={booking} open={open === 'reschedule'} onClose={close} />
    </>
  );
}
