import type { Referral } from '@evergrow/domain/pricing';
import type { HoldRequestInput, HoldSeveralRequestInput } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { ApiProblem, problemCode } from '../../lib/problem.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { forgetSlots } from '../scheduling/use-slots.ts';
import { forgetQuotes } from './use-quote.ts';

/** One time, or several to be paid together. */
type Wanted = HoldRequestInput | HoldSeveralRequestInput;

export type Hold = Action<[Wanted], void> & {
  /** The time is held and the next page is on its way. */
  held: boolean;
};

/** Refusals that say a time cannot be had, or no longer. */
const gone = new Set(['slot_taken', 'seats_taken', 'slot_unavailable', 'no_provider_free']);

/** Whether a refusal says that a time cannot be had. */
export const isGone = (error: unknown): boolean => error !== null && gone.has(problemCode(error));

/** The times a refusal names as gone, of several that were asked for. */
export const timesGone = (error: unknown): string[] =>
  error instanceof ApiProblem && isGone(error)
    ? error.fields.filter(({ path }) => path.startsWith('starts.')).map(({ message }) => message)
    : [];

/** Refusals after which the same request may be sent again as the same act: nobody knows yet how it ended. */
const undecided = new Set(['offline', 'internal', 'unavailable', 'request_in_progress']);

/**
 * Holds a time, or several at once, for fifteen minutes and goes on to paying. Who is not a client here yet becomes one. Pressed twice or
 * sent again after a lost connection it is one hold: the idempotency key changes only once the answer is known.
 */
export function useHold(): Hold {
  const { tenant, role } = useTenantView();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [held, setHeld] = useState(false);
  const action = useAction(async (body: Wanted) => {
    try {
      if (role === null) await joinTenant(tenant.id);
      const bookingId = await post(tenant.id, body, key(), await broughtBy(tenant.slug));
      renew();
      setHeld(true);
      navigate(`/t/${tenant.slug}/checkout/${bookingId}`);
    } catch (error) {
      const code = problemCode(error);
      if (!undecided.has(code)) renew();
      if (code === 'quote_changed') forgetQuotes(tenant.slug);
      if (gone.has(code)) forgetSlots(tenant.slug, body.providerId ?? '');
      throw error;
    }
  });
  return { ...action, held };
}

/** The link somebody came by. */
async function broughtBy(slug: string): Promise<Referral | null> {
  const { referralIn } = await import('../affiliates/kept-referral.ts');
  return referralIn(slug);
}

/** The booking whose page leads on to paying: of several the first. */
async function post(
  tenantId: string,
  wanted: Wanted,
  idempotencyKey: string,
  referral: Referral | null,
): Promise<string> {
  const body = { ...wanted, referral };
  const options = { body, idempotencyKey };
  if (!('starts' in body)) {
    return (await api.post<{ bookingId: string }>(`t/${tenantId}/holds`, options)).bookingId;
  }
  const { bookingIds } = await api.post<{ bookingIds: string[] }>(`t/${tenantId}/holds/several`, options);
  return bookingIds[0] ?? '';
}
