import type { OpenedPayment } from '@evergrow/domain/commerce/payments';
import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { ApiProblem, problemCode } from '../../lib/problem.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { type DeclineReason, declineReason } from './decline-reason.ts';

/** `problem` is the form's own, shown in it. */
type Outcome = 'done' | 'problem' | { declined: DeclineReason };

export type Pay = Action<[cardId: string | null, keep: boolean], void> & {
  /** Why the last attempt was declined; null after one that was not, and before any. */
  declined: DeclineReason | null;
  /** It is paid, or its bank will say: what the platform knows of it follows. */
  done: boolean;
  forget: () => void;
};

type With = {
  /** Path of the order. */
  base: string;
  stripe: Stripe | null;
  elements: () => StripeElements | null;
  clientSecret: string | null;
  onReopened: (clientSecret: string) => void;
  returnUrl: string;
};

/** Pays an order by the form or by a card that is kept, and finds out what came of it. Pressed twice it is one payment. */
export function usePay({ base, stripe, elements, clientSecret, onReopened, returnUrl }: With): Pay {
  const [declined, setDeclined] = useState<DeclineReason | null>(null);
  const [done, setDone] = useState(false);
  const ask = async (): Promise<OpenedPayment> => await api.post<OpenedPayment>(`${base}/payment/ask`);

  const outcomeOf = (opened: OpenedPayment): Outcome => {
    if (opened.state === 'paid' || opened.state === 'processing') return 'done';
    return { declined: declineReason(opened.reason) };
  };

  /** After the form: what it says of a decline, else what the platform finds when it looks itself. */
  const afterForm = async ({ error }: { error?: StripeError | undefined }): Promise<Outcome> => {
    if (error?.type === 'validation_error') return 'problem';
    if (error?.type === 'card_error') return { declined: declineReason(error.decline_code ?? error.code) };
    // Nobody knows how it ended: asked for it, the platform finds it paid or not.
    const found = await ask();
    if (found.state === 'paid' || found.state === 'processing') return 'done';
    if (error?.type === 'api_connection_error') throw new ApiProblem('offline', 0);
    return { declined: declineReason(error?.code ?? found.reason) };
  };

  const byForm = async (keep: boolean): Promise<Outcome> => {
    const typed = elements();
    if (!stripe || !typed) throw new ApiProblem('offline', 0);
    const { error } = await typed.submit();
    if (error) return 'problem';
    const opened = await api.post<OpenedPayment>(`${base}/payment`, { body: { keep } });
    if (opened.state !== 'open' || opened.clientSecret === null) return outcomeOf(opened);
    if (opened.clientSecret !== clientSecret) {
      onReopened(opened.clientSecret);
      throw new ApiProblem('conflict', 409);
    }
    await typed.fetchUpdates();
    const confirmParams = { return_url: returnUrl };
    return await afterForm(
      await stripe.confirmPayment({ elements: typed, confirmParams, redirect: 'if_required' }),
    );
  };

  const bySaved = async (cardId: string): Promise<Outcome> => {
    const opened = await api.post<OpenedPayment>(`${base}/payment/card`, { body: { cardId } });
    if (opened.state !== 'action' || opened.clientSecret === null) return outcomeOf(opened);
    if (!stripe) throw new ApiProblem('offline', 0);
    return await afterForm(await stripe.handleNextAction({ clientSecret: opened.clientSecret }));
  };

  const action = useAction(async (cardId: string | null, keep: boolean) => {
    setDeclined(null);
    try {
      const outcome = cardId === null ? await byForm(keep) : await bySaved(cardId);
      if (outcome === 'done') setDone(true);
      else if (outcome !== 'problem') setDeclined(outcome.declined);
    } catch (error) {
      // Paid in another tab meanwhile: the page follows the order.
      if (problemCode(error) !== 'invalid_transition') throw error;
      setDone(true);
    }
  });
  const forget = () => {
    setDeclined(null);
    action.clear();
  };
  return { ...action, declined, done, forget };
}
