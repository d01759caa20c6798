import type { Booking, SeriesView } from '@evergrow/domain/scheduling';
import type { ReactNode } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { useQuery } from '../../lib/use-query.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PayPanel, type ToPay } from './pay-panel.tsx';
import classes from './payments.module.css';
import { usePayWays } from './use-pay-ways.ts';

type Props = Required<Pick<ToPay, 'orderId' | 'order' | 'instead' | 'onPaying'>> & {
  booking: Stored<Booking>;
  /** Where there is no form: what leads to the payment service's own page. */
  onPage: ReactNode;
};

/** Paying for a time that is held, and for all that is held with it. */
export default function BookingCheckout({ booking, onPage, ...toPay }: Props) {
  const { id: tenantId, slug } = useTenant();
  const ways = usePayWays();
  const { seriesId } = booking;
  const path = `t/${tenantId}/series/${seriesId}`;
  const series = useQuery(seriesId && path, () => api.get<SeriesView>(path));
  if (ways.by === 'page') return onPage;
  if (ways.by === 'failed') {
    return (
      <div className={classes.checkout}>
        <ErrorState error={ways.error} onRetry={ways.again} />
        {onPage}
      </div>
    );
  }
  if (ways.by === 'loading') return <Skeleton height={320} radius={16} />;
  return (
    <PayPanel
      {...toPay}
      stripe={ways.stripe}
      cards={ways.cards}
      page={{ path: `t/${tenantId}/bookings/${booking.id}/checkout` }}
      back={`/t/${slug}/checkout/${booking.id}`}
      forSeries={seriesId !== null && series.data?.cardAgreed !== false}
    />
  );
}
