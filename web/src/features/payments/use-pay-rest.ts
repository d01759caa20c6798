import type { PlacedOrder } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';

/** Goes on to where the client pays what is still owed for a booking: our own form, or where there is none the service's page. */
export function usePayRest(bookingId: string) {
  const { id: tenantId, slug } = useTenant();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [leaving, setLeaving] = useState(false);
  const { run, pending, error } = useAction(async () => {
    try {
      const { orderId, url } = await api.post<PlacedOrder>(`t/${tenantId}/bookings/${bookingId}/pay`, {
        body: { payOn: 'form' },
        idempotencyKey: key(),
      });
      renew();
      if (url === null) {
        navigate(`/t/${slug}/bookings/${bookingId}/pay/${orderId}`);
        return;
      }
      setLeaving(true);
      window.location.assign(url);
    } catch (refused) {
      if (problemCode(refused) !== 'offline') renew();
      throw refused;
    }
  });
  return { run, pending: pending || leaving, error };
}
