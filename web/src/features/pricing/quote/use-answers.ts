import type { VisitPricing } from '@evergrow/domain/pricing';
import { useCallback, useState } from 'react';
import { keepDraft, keptDraft } from '../../../lib/draft.ts';
import { keepPlace, keptPlace } from '../../scheduling/address/kept-place.ts';
import { fittingAnswers, noAnswers, type QuoteAnswers } from './quote-answers.ts';

export type Answering = {
  answers: QuoteAnswers;
  change: (change: Partial<QuoteAnswers>) => void;
};

/** The answers to one quote, kept in this tab over reload, back and signing in; the address for all quotes of the tenant. */
export function useAnswers(tenantId: string, offeringId: string, pricing: VisitPricing): Answering {
  const draftKey = `quote.${tenantId}.${offeringId}`;
  const [given, setGiven] = useState(() => ({
    ...keptDraft(draftKey, noAnswers),
    place: keptPlace(tenantId),
  }));
  const change = useCallback(
    (next: Partial<QuoteAnswers>) =>
      setGiven((before) => {
        const after = { ...before, ...next };
        keepDraft(draftKey, { ...after, place: null });
        keepPlace(tenantId, after.place);
        return after;
      }),
    [draftKey, tenantId],
  );
  return { answers: fittingAnswers(given, pricing), change };
}
