import { useTenant } from '../../app/tenant-context.tsx';
import { useGoPay } from './use-go-pay.ts';

/** Goes on to where the client pays what is still owed for a booking. */
export function usePayRest(bookingId: string) {
  const { id: tenantId, slug } = useTenant();
  const path = `t/${tenantId}/bookings/${bookingId}/pay`;
  const pay = useGoPay(path, (orderId) => `/t/${slug}/pay/${orderId}`);
  return { ...pay, run: () => pay.run({}) };
}
