import type { VisitPricing } from '@evergrow/domain/pricing';
import { useCallback, useState } from 'react';
import { keepDraft, keptDraft } from '../../../lib/draft.ts';
import { fittingAnswers, noAnswers, type QuoteAnswers } from './quote-answers.ts';

export type Answering = {
  answers: QuoteAnswers;
  change: (change: Partial<QuoteAnswers>) => void;
};

/** The answers to one quote, kept in this tab over reload, back and signing in. */
export function useAnswers(draftKey: string, pricing: VisitPricing): Answering {
  const [given, setGiven] = useState(() => keptDraft(draftKey, noAnswers));
  const change = useCallback(
    (next: Partial<QuoteAnswers>) =>
      setGiven((before) => {
        const after = { ...before, ...next };
        keepDraft(draftKey, after);
        return after;
      }),
    [draftKey],
  );
  return { answers: fittingAnswers(given, pricing), change };
}
