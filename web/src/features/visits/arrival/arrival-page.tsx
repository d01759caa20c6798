import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useTenantView } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { useNow } from '../../scheduling/use-now.ts';
import classes from './arrival.module.css';
import { ArrivalMap } from './arrival-map.tsx';
import { useArrival } from './use-arrival.ts';

/** When the provider arrives, for the client who waits: distance and time move as they do. */
export default function ArrivalPage() {
  const t = useT('visits');
  const { slug = '', bookingId = '' } = useParams();
  const { tenant } = useTenantView();
  const { data, error } = useLiveDoc(paths.booking(tenant.id, bookingId), bookingSchema);
  useTitle(t('arrival.title'), tenant.name);
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return <PageSkeleton />;
  const back = `/t/${slug}/bookings/${bookingId}`;
  if (data === null)
    return (
      <EmptyState
        level={1}
        icon={<IconZoomQuestion />}
        title={t('arrival.unknownTitle')}
        action={<LinkButton to={`/t/${slug}/bookings`}>{t('arrival.toBookings')}</LinkButton>}
      >
        {t('arrival.unknownHint')}
      </EmptyState>
    );
  return (
    <>
      <PageHeader
        title={t('arrival.title')}
        lead={t('arrival.lead', { name: data.providerName, what: data.offeringTitle })}
        back={<BackLink to={back}>{t('arrival.toBooking')}</BackLink>}
      />
      <Way booking={data} tenantId={tenant.id} back={back} />
    </>
  );
}

function Way({ booking, tenantId, back }: { booking: Stored<Booking>; tenantId: string; back: string }) {
  const t = useT('visits');
  const format = useFormat();
  const now = useNow(10_000);
  const { arrival, location, destination } = useArrival(tenantId, booking, now);
  const name = booking.providerName;
  if (booking.status !== 'onTheWay') {
    const state = `arrival.state.${booking.status}`;
    return (
      <div className={classes.card}>
        <p className={classes.when} role="status">
          {t(t.has(state) ? state : 'arrival.state.over', { name, time: format.time(booking.start) })}
        </p>
        <LinkButton to={back} variant="default">
          {t('arrival.toBooking')}
        </LinkButton>
      </div>
    );
  }
  const time = format.time(arrival.at);
  const minutes = Math.max(1, Math.round((arrival.at - now) / 60_000));
  const distance =
    arrival.metres === null
      ? null
      : format.number(arrival.metres < 950 ? Math.round(arrival.metres / 50) * 50 : arrival.metres / 1000, {
          style: 'unit',
          unit: arrival.metres < 950 ? 'meter' : 'kilometer',
          maximumFractionDigits: 1,
        });
  return (
    <div className={classes.card}>
      <div role="status">
        <p className={classes.when}>{t('arrival.about', { name, time })}</p>
        <p className={classes.far}>
          {distance === null
            ? t('arrival.notShared', { name })
            : t('arrival.far', { distance, time: format.duration(minutes) })}
        </p>
        {arrival.from === 'last' && location ? (
          <p className={classes.stale}>{t('arrival.stale', { when: format.relative(location.at, now) })}</p>
        ) : null}
      </div>
      {location !== null && destination !== null ? (
        <ArrivalMap
          from={location.position}
          to={destination}
          stale={arrival.from === 'last'}
          label={t('arrival.map', { name, distance: distance ?? '' })}
        />
      ) : null}
      <p className={classes.privacy}>{t('arrival.privacy', { name })}</p>
    </div>
  );
}
