import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { ApiProblem, problemCode } from '../../../lib/problem.ts';
import { useHold } from '../../commerce/use-hold.ts';
import { addressOf } from '../../scheduling/address/chosen-place.ts';
import { forgetSlots } from '../../scheduling/use-slots.ts';
import type { QuoteAnswers } from './quote-answers.ts';
import type { VisitQuote } from './use-visit-quote.ts';

export type VisitBooking = {
  run: () => Promise<void>;
  pending: boolean;
  held: boolean;
  error: unknown;
  clear: () => void;
  /** The server's total, in minor units, where it is not the one shown; null while they agree. */
  changedTo: number | null;
};

/** The total a refusal names, or null for any other refusal. */
function totalIn(error: unknown): number | null {
  if (!(error instanceof ApiProblem) || error.code !== 'quote_changed') return null;
  const total = Number(error.fields.find(({ path }) => path === 'expectedTotal')?.message ?? Number.NaN);
  return Number.isInteger(total) ? total : null;
}

const taken = new Set(['slot_taken', 'slot_unavailable', 'no_provider_free']);

/**
 * Holds the chosen time at the price shown, and goes on to paying. Where the server comes to another price nothing is
 * held: both are shown, and pressing again accepts the server's.
 */
export function useBooking(
  offeringId: string,
  answers: QuoteAnswers,
  shown: VisitQuote | null,
): VisitBooking {
  const tenant = useTenant();
  const hold = useHold();
  const [refused, setRefused] = useState<{ shown: number; total: number } | null>(null);
  const { place, start, promoCode, giftCardCode } = answers;
  const total = shown?.quote.total ?? null;
  const named = totalIn(hold.error);
  if (named !== null && total !== null && refused?.total !== named)
    setRefused({ shown: total, total: named });
  const isTaken = hold.error !== null && taken.has(problemCode(hold.error));
  // Any other answer asks for a price of its own: what was said about the last one is forgotten.
  const changedTo = refused !== null && refused.shown === total ? refused.total : null;

  const run = async () => {
    if (!shown || start === null) return;
    await hold.run({
      providerId: null,
      offeringId,
      addOnIds: [],
      start,
      format: 'inPerson',
      timeZone: tenant.timeZone,
      choices: shown.choices,
      address: place && addressOf(place, tenant.country),
      promoCode: shown.quote.lines.some(({ kind }) => kind === 'promo') ? promoCode : null,
      giftCardCode,
      expectedTotal: changedTo ?? shown.quote.total,
    });
    forgetSlots(tenant.slug, null);
  };
  return {
    run,
    pending: hold.pending,
    held: hold.held,
    error: isTaken || named === null ? hold.error : null,
    clear: hold.clear,
    changedTo,
  };
}
