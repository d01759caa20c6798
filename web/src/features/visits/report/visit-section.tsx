import type { Booking } from '@evergrow/domain/scheduling';
import { isOn } from '@evergrow/domain/visits';
import { IconCar } from '@tabler/icons-react';
import { useTenantView } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { useT } from '../../../lib/use-t.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { useVisit } from '../use-visit.ts';
import { ExtraTimeAnswer } from './extra-time-answer.tsx';
import classes from './report.module.css';
import { VisitReport } from './visit-report.tsx';

/** On a client's booking: the way to the live arrival, then what is being and was done. Nothing before that. */
export default function VisitSection({ booking }: { booking: Stored<Booking> }) {
  const t = useT('visits');
  const { tenant } = useTenantView();
  const { status } = booking;
  const shows = isOn(status) || status === 'completed';
  const { data } = useVisit(tenant.id, shows ? booking.id : null);
  if (status === 'onTheWay') {
    return (
      <LinkButton
        to={`/t/${tenant.slug}/bookings/${booking.id}/arrival`}
        size="lg"
        fullWidth
        icon={<IconCar size={22} aria-hidden />}
      >
        {t('report.follow', { name: booking.providerName })}
      </LinkButton>
    );
  }
  if (!shows || data === undefined) return null;
  const { checklist, photos, notes, signature, adjustments } = data;
  const empty = checklist.length === 0 && photos.length === 0 && notes.client === '' && signature === null;
  if (empty && adjustments.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('report.title')}>
      <h2>{t(status === 'completed' ? 'report.title' : 'report.now')}</h2>
      <ExtraTimeAnswer booking={booking} adjustments={adjustments} />
      {empty ? null : <VisitReport view={data} />}
    </section>
  );
}
