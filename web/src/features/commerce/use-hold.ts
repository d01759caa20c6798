import type { HoldRequestInput } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { problemCode } from '../../lib/problem.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { forgetSlots } from '../scheduling/use-slots.ts';

export type Hold = Action<[HoldRequestInput], void> & {
  /** The time is held and the next page is on its way. */
  held: boolean;
};

/** Refusals after which the same request may be sent again as the same act: nobody knows yet how it ended. */
const undecided = new Set(['offline', 'internal', 'unavailable', 'request_in_progress']);

/**
 * Holds a time for fifteen minutes and goes on to paying. Who is not a client here yet becomes one. Pressed twice or
 * sent again after a lost connection it is one hold: the idempotency key changes only once the answer is known.
 */
export function useHold(): Hold {
  const { tenant, role } = useTenantView();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [held, setHeld] = useState(false);
  const action = useAction(async (body: HoldRequestInput) => {
    try {
      if (role === null) await joinTenant(tenant.id);
      const hold = await api.post<{ bookingId: string }>(`t/${tenant.id}/holds`, {
        body,
        idempotencyKey: key(),
      });
      renew();
      setHeld(true);
      navigate(`/t/${tenant.slug}/checkout/${hold.bookingId}`);
    } catch (error) {
      const code = problemCode(error);
      if (!undecided.has(code)) renew();
      if (code === 'slot_taken' || code === 'slot_unavailable')
        forgetSlots(tenant.slug, body.providerId ?? '');
      throw error;
    }
  });
  return { ...action, held };
}
