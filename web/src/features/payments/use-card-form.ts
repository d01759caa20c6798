import type { Stripe, StripeElements, StripePaymentElement } from '@stripe/stripe-js';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useEffectiveScheme } from '../../lib/color-scheme.ts';
import { useLocale } from '../../lib/locale.tsx';
import { appearanceOf } from './appearance.ts';

export type CardForm = {
  /** Where its frame comes to stand. */
  place: RefObject<HTMLDivElement | null>;
  elements: RefObject<StripeElements | null>;
  state: 'loading' | 'ready' | 'failed';
};

/** The payment service's form for a card, in a frame of its own. What is typed there never comes by us. */
export function useCardForm(stripe: Stripe | null, clientSecret: string | null): CardForm {
  const place = useRef<HTMLDivElement>(null);
  const elements = useRef<StripeElements>(null);
  const [state, setState] = useState<CardForm['state']>('loading');
  const scheme = useEffectiveScheme();
  const { locale } = useLocale();
  const look = useRef({ scheme, locale });
  look.current = { scheme, locale };
  useEffect(() => {
    if (!stripe || clientSecret === null || !place.current) return undefined;
    const { scheme: first, locale: spoken } = look.current;
    const made = stripe.elements({ clientSecret, locale: spoken, appearance: appearanceOf(first) });
    const element: StripePaymentElement = made.create('payment', {
      layout: 'tabs',
      terms: { card: 'never' },
      wallets: { applePay: 'never', googlePay: 'never', link: 'never' },
    });
    setState('loading');
    element.on('ready', () => setState('ready'));
    element.on('loaderror', () => setState('failed'));
    element.mount(place.current);
    elements.current = made;
    return () => {
      elements.current = null;
      element.destroy();
    };
  }, [stripe, clientSecret]);
  useEffect(() => {
    elements.current?.update({ appearance: appearanceOf(scheme), locale });
  }, [scheme, locale]);
  return { place, elements, state };
}
