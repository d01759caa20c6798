import type { Booking } from '@evergrow/domain/scheduling';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { forgetSlots } from '../scheduling/use-slots.ts';

type Props = Pick<ButtonLook, 'size'> & {
  booking: Stored<Booking>;
  /** Other times are held and paid with it. */
  several: boolean;
  /** Where to choose anew. */
  again: string;
};

/** Gives the held time back, and all that is held with it. */
export function ReleaseButton({ booking, several, again, size }: Props) {
  const t = useT('commerce');
  const tenant = useTenant();
  const navigate = useNavigate();
  const release = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/release`);
    forgetSlots(tenant.slug, booking.providerId);
    toast({ message: t(several ? 'checkout.several.released' : 'checkout.released') });
    navigate(again);
  });
  return (
    <>
      <Button
        {...(size ? { size } : {})}
        variant="subtle"
        loading={release.pending}
        onClick={() => void release.run()}
      >
        {t(several ? 'checkout.several.release' : 'checkout.release')}
      </Button>
      <ErrorNote error={release.error} />
    </>
  );
}
