import type { Reason } from '@evergrow/domain/matching';
import type { Format } from '../../lib/format.ts';
import type { Translate } from '../../lib/use-t.tsx';

type Words = { t: Translate<'matching'>; catalog: Translate<'catalog'>; format: Format };

const texts = (value: Reason['params'][string] | undefined): string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [String(value)];

/** A label as it stands inside a sentence: small at the beginning; `ADHD` stays what it is. */
const withinSentence = (label: string, tag: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase(tag) + label.slice(1) : label;

/** A reason in the reader's language: its code says which sentence, its facts fill it in. */
export function reasonText({ code, params }: Reason, { t, catalog, format }: Words): string {
  const list = (name: string, word: (value: string) => string) => format.list(texts(params[name]).map(word));
  const inside = (group: 'focus' | 'styles' | 'formats') => (value: string) => {
    const key = `${group}.${value}`;
    return catalog.has(key) ? withinSentence(catalog(key), format.tag) : value;
  };
  switch (code) {
    case 'speaksYourLanguage':
      return t('reasons.speaksYourLanguage', { languages: list('languages', format.language) });
    case 'knowsYourCountry':
      return t('reasons.knowsYourCountry', { country: list('country', format.country) });
    case 'helpsWithFocus':
      return t('reasons.helpsWithFocus', { areas: list('areas', inside('focus')) });
    case 'understandsYourGoals':
      return t('reasons.understandsYourGoals');
    case 'withinBudget':
    case 'slightlyAboveBudget': {
      const amount = Number(params.amount);
      const currency = String(params.currency) as Parameters<Format['money']>[0]['currency'];
      return t(`reasons.${code}`, { price: format.money({ amount, currency }) });
    }
    case 'freeWhenYouAre':
      return t('reasons.freeWhenYouAre', { count: Math.round(Number(params.hours)) });
    case 'yourStyle':
      return t('reasons.yourStyle', { style: list('style', inside('styles')) });
    case 'yourFormat':
      return t('reasons.yourFormat', { formats: list('formats', inside('formats')) });
    case 'highlyRated':
      return t('reasons.highlyRated', {
        average: format.number(Number(params.average), { minimumFractionDigits: 1 }),
        count: Number(params.count),
      });
  }
}

/** How sure a match is, in a word. */
export function confidenceWord(confidence: number): 'high' | 'good' | 'fair' | 'low' {
  if (confidence >= 0.75) return 'high';
  if (confidence >= 0.55) return 'good';
  return confidence >= 0.35 ? 'fair' : 'low';
}
