import { type Booking, canMarkNoShow, canTakeDayStep } from '@evergrow/domain/scheduling';
import { isOn, nextStep } from '@evergrow/domain/visits';
import {
  IconArrowBackUp,
  IconCar,
  IconCheck,
  IconMapPin,
  IconPlayerPlay,
  IconUserX,
} from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { toast } from '../../../lib/toast.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import type { QueuedAct, Step } from '../outbox/visit-act.ts';
import { visitOutbox } from '../outbox/visit-outbox.ts';
import { AddressRow } from './address-row.tsx';
import classes from './day.module.css';
import { SharingRow } from './sharing-row.tsx';
import { VisitPanel } from './visit-panel.tsx';

const steps = {
  onTheWay: { step: 'on-the-way', to: 'onTheWay', icon: IconCar },
  arrive: { step: 'arrive', to: 'arrived', icon: IconMapPin },
  start: { step: 'start', to: 'inProgress', icon: IconPlayerPlay },
  complete: { step: 'complete', to: null, icon: IconCheck },
} as const;

type Props = { booking: Stored<Booking>; waiting: readonly QueuedAct[]; now: number };

/** Where it is, the one next thing to do, and what is done there. */
export function StopDetails({ booking, waiting, now }: Props) {
  const t = useT('visits');
  const { id: tenantId } = useTenant();
  const next = nextStep(booking);
  const pending = waiting.find(({ act, refused }) => act.kind === 'step' && refused === null);
  const take = (step: Step) => void visitOutbox.add(tenantId, booking.id, { kind: 'step', step });
  const may = next !== null && allowed(booking, next, now);
  const Icon = next === null ? IconCheck : steps[next].icon;
  const button =
    next !== null && may ? (
      <Button
        size="lg"
        fullWidth
        icon={<Icon size={22} aria-hidden />}
        loading={pending !== undefined}
        onClick={() => take(steps[next].step)}
      >
        {t(`steps.${next}`)}
      </Button>
    ) : null;
  const shows = isOn(booking.status) || booking.status === 'completed';
  return (
    <div className={classes.details}>
      {booking.place === null ? null : <AddressRow booking={booking} />}
      {booking.status === 'onTheWay' ? <SharingRow booking={booking} /> : null}
      {next === 'complete' ? null : button}
      {next !== null && !may ? <p className={classes.hint}>{t('steps.later')}</p> : null}
      {shows ? <VisitPanel booking={booking} waiting={waiting} /> : null}
      {next === 'complete' ? button : null}
      <div className={classes.row}>
        {booking.status === 'onTheWay' ? (
          <Button
            variant="subtle"
            icon={<IconArrowBackUp size={18} aria-hidden />}
            onClick={() => take('turn-back')}
          >
            {t('steps.turnBack')}
          </Button>
        ) : null}
        {canMarkNoShow(booking, 'provider', now) ? (
          <Button
            variant="subtle"
            icon={<IconUserX size={18} aria-hidden />}
            onClick={() => {
              take('no-show');
              toast({ message: t('steps.noShowDone') });
            }}
          >
            {t('steps.noShow')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function allowed(booking: Booking, next: keyof typeof steps, now: number): boolean {
  const { to } = steps[next];
  return to === null || canTakeDayStep(booking, to, 'provider', now);
}
