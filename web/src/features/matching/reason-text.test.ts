import { type Reason, reasonSchema } from '@evergrow/domain/matching';
import { expect, test } from 'vitest';
import { makeFormat } from '../../lib/format.ts';
import type { MessageKey } from '../../lib/message-keys.ts';
import { type Messages, type Parameters, translate } from '../../lib/translate.ts';
import type { Translate } from '../../lib/use-t.tsx';
import catalogEn from '../catalog/locales/en.json' with { type: 'json' };
import catalogEs from '../catalog/locales/es.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { confidenceWord, reasonText } from './reason-text.ts';

function translator<N extends 'matching' | 'catalog'>(messages: Messages, locale: 'en' | 'es'): Translate<N> {
  const text = (key: string, parameters?: Parameters) => {
    const found = translate(messages, locale, key, parameters);
    if (found === undefined) throw new Error(`no text ${key}`);
    return found;
  };
  return Object.assign(text, {
    rich: () => null,
    has: (key: string): key is MessageKey<N> => translate(messages, locale, key) !== undefined,
  });
}
const english = {
  t: translator<'matching'>(en, 'en'),
  catalog: translator<'catalog'>(catalogEn, 'en'),
  format: makeFormat('en-GB', 'UTC'),
};
const spanish = {
  t: translator<'matching'>(es, 'es'),
  catalog: translator<'catalog'>(catalogEs, 'es'),
  format: makeFormat('es-ES', 'UTC'),
};

const params: Record<Reason['code'], Reason['params']> = {
  speaksYourLanguage: { languages: ['es', 'en'] },
  knowsYourCountry: { country: 'MX' },
  helpsWithFocus: { areas: ['burnout', 'newManager'] },
  understandsYourGoals: { percent: 81 },
  withinBudget: { amount: 9000, currency: 'EUR' },
  slightlyAboveBudget: { amount: 9000, currency: 'EUR' },
  freeWhenYouAre: { hours: 12 },
  yourStyle: { style: 'balanced' },
  yourFormat: { formats: ['video', 'phone'] },
  highlyRated: { average: 4.8, count: 31 },
};

test.each(reasonSchema.shape.code.options)('%s is a whole sentence in both languages', (code) => {
  for (const words of [english, spanish]) {
    const text = reasonText({ code, params: params[code] }, words);
    expect(text).not.toMatch(/\{\{|undefined|NaN/);
    expect(text.length).toBeGreaterThan(10);
  }
});

test('facts are told in the words of the reader', () => {
  const said = (code: Reason['code']) => reasonText({ code, params: params[code] }, english);
  expect(said('speaksYourLanguage')).toContain('Spanish and English');
  expect(said('knowsYourCountry')).toContain('Mexico');
  expect(said('withinBudget')).toContain('€90');
  expect(said('freeWhenYouAre')).toContain('12 hours');
  expect(said('helpsWithFocus')).toBe('Helps with burnout and new managers');
  expect(reasonText({ code: 'knowsYourCountry', params: { country: 'MX' } }, spanish)).toContain('México');
});

test('confidence is worded from its edges', () => {
  expect([1, 0.75, 0.74, 0.55, 0.5, 0.35, 0.3, 0].map(confidenceWord)).toEqual([
    'high',
    'high',
    'good',
    'good',
    'fair',
    'fair',
    'low',
    'low',
  ]);
});
