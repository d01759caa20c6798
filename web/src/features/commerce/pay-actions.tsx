import type { Booking } from '@evergrow/domain/scheduling';
import { IconExternalLink } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { usePayPage } from '../payments/use-pay-page.ts';
import classes from './checkout-stage-view.module.css';
import { ReleaseButton } from './release-button.tsx';

type Props = {
  booking: Stored<Booking>;
  /** Minor units that are paid now, for everything in this checkout. */
  due: number;
  /** Other times are held and paid with it. */
  several: boolean;
  retry: boolean;
  again: string;
};

/** Pay, or give the time back. Goes on to the payment page once, however often it is pressed. */
export function PayActions({ booking, due, several, retry, again }: Props) {
  const t = useT('commerce');
  const format = useFormat();
  const tenant = useTenant();
  const pay = usePayPage({ path: `t/${tenant.id}/bookings/${booking.id}/checkout` });
  const { currency } = booking.quote;
  return (
    <>
      <ErrorNote error={pay.error} />
      <div className={classes.actions}>
        <Button
          size="lg"
          loading={pay.pending}
          onClick={() => void pay.run()}
          after={due === 0 ? null : <IconExternalLink size={20} aria-hidden />}
        >
          {due === 0
            ? t(several ? 'checkout.several.confirmFree' : 'checkout.confirmFree')
            : t(retry ? 'checkout.payAgain' : 'checkout.payNow', {
                amount: format.money({ amount: due, currency }),
              })}
        </Button>
        <ReleaseButton {...{ booking, several, again }} size="lg" />
      </div>
    </>
  );
}
