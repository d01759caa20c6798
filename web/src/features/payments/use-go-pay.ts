import type { PlacedOrder } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';

/**
 * Orders something, once however often it is pressed, and goes on to where it is paid: our own form, or where there is none
 * the service's page.
 * @param path what orders it; its body says that the form shall pay
 * @param formOf path of the page with the form
 */
export function useGoPay<Body extends object>(path: string, formOf: (orderId: string) => string) {
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [leaving, setLeaving] = useState(false);
  const { run, pending, error } = useAction(async (wanted: Body) => {
    try {
      const { orderId, url } = await api.post<PlacedOrder>(path, {
        body: { ...wanted, payOn: 'form' },
        idempotencyKey: key(),
      });
      renew();
      setLeaving(true);
      if (url === null) navigate(formOf(orderId));
      else window.location.assign(url);
    } catch (refused) {
      if (problemCode(refused) !== 'offline') renew();
      throw refused;
    }
  });
  return { run, pending: pending || leaving, error, renew };
}
