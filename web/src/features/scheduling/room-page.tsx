import type { RoomEntry } from '@evergrow/domain/scheduling';
import { IconArrowLeft, IconClock, IconDoorExit, IconVideo } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import bookingClasses from './booking-page.module.css';
import classes from './room-page.module.css';
import { useNow } from './use-now.ts';

const CallRoom = lazy(() => import('../calls/call-room.tsx'));

/** How often a closed door is tried again, in milliseconds. */
const knockEvery = 15_000;

/** The way into the video session of a booking: a door that opens in time, and says when. */
export default function RoomPage() {
  const t = useT('scheduling');
  const { slug = '', bookingId = '' } = useParams();
  const { tenant } = useTenantView();
  useTitle(t('room.title'), tenant.name);
  const { data, error, reload } = useQuery(
    `room/${tenant.id}/${bookingId}`,
    () => api.post<RoomEntry>(`t/${tenant.id}/bookings/${bookingId}/room`),
    knockEvery,
  );
  const waiting = data?.standing === 'early' || data?.standing === 'preparing';
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void reload(), knockEvery);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  if (error !== null && !data) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={data.offeringTitle}
        lead={t('list.with', { name: data.with })}
        back={
          <Link to={`/t/${slug}/bookings/${bookingId}`} className={bookingClasses.back}>
            <IconArrowLeft size={18} aria-hidden />
            {t('room.toBooking')}
          </Link>
        }
      />
      {data.standing === 'open' && data.service === 'twilio' ? (
        <Suspense fallback={<PageSkeleton />}>
          <CallRoom bookingId={bookingId} entry={data} />
        </Suspense>
      ) : (
        <div className={classes.card} aria-live="polite">
          <Door entry={data} slug={slug} />
        </div>
      )}
    </>
  );
}

function Door({ entry, slug }: { entry: RoomEntry; slug: string }) {
  const t = useT('scheduling');
  const format = useFormat();
  const now = useNow(10_000);
  if (entry.standing === 'closed') {
    return (
      <>
        <span className={classes.icon}>
          <IconDoorExit size={28} aria-hidden />
        </span>
        <h2>{t('room.closed')}</h2>
        <p>{t('room.closedHint')}</p>
        <LinkButton to={`/t/${slug}/bookings`} variant="default">
          {t('list.title')}
        </LinkButton>
      </>
    );
  }
  if (entry.standing === 'open' && entry.url) {
    return (
      <>
        <span className={classes.icon}>
          <IconVideo size={28} aria-hidden />
        </span>
        <h2>{t('room.open')}</h2>
        <p>
          {entry.service
            ? t('room.openHint', {
                service: t(`room.services.${entry.service}`),
                until: format.time(entry.closesAt),
              })
            : t('room.ownHint', { until: format.time(entry.closesAt) })}
        </p>
        <a href={entry.url} target="_blank" rel="noreferrer" className={classes.enter}>
          <IconVideo size={20} aria-hidden />
          {t('room.enter')}
        </a>
      </>
    );
  }
  const early = entry.standing === 'early';
  return (
    <>
      <span className={classes.icon}>
        <IconClock size={28} aria-hidden />
      </span>
      <h2>{early ? t('room.early', { when: format.relative(entry.opensAt, now) }) : t('room.preparing')}</h2>
      <p>{early ? t('room.earlyHint', { when: format.dateTime(entry.opensAt) }) : t('room.preparingHint')}</p>
    </>
  );
}
