import type { PlacedOrder } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../../lib/use-action.ts';
import { usePostOnce } from '../../lib/use-post-once.ts';

/**
 * Orders something, once however often it is pressed, and goes on to where it is paid: our own form, or where there is none
 * the service's page.
 * @param path what orders it; its body says that the form shall pay
 * @param formOf path of the page with the form
 */
export function useGoPay<Body extends object>(path: string, formOf: (orderId: string) => string) {
  const navigate = useNavigate();
  const { post, renew } = usePostOnce();
  const [leaving, setLeaving] = useState(false);
  const { run, pending, error } = useAction(async (wanted: Body) => {
    const { orderId, url } = await post<PlacedOrder>(path, { ...wanted, payOn: 'form' });
    setLeaving(true);
    if (url === null) navigate(formOf(orderId));
    else window.location.assign(url);
  });
  return { run, pending: pending || leaving, error, renew };
}
