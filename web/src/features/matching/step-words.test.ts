import { intakeSteps } from '@evergrow/domain/matching';
import { expect, test } from 'vitest';
import { translate } from '../../lib/translate.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { stepWords } from './step-words.ts';

test.each([
  ['en', en],
  ['es', es],
] as const)(
  'every step of the intake, and the one that sends it, has its words in %s',
  (locale, messages) => {
    const without = [...intakeSteps, 'seal']
      .flatMap((_, step) => Object.values(stepWords(step)))
      .filter((key) => !translate(messages, locale, key));
    expect(without).toEqual([]);
  },
);
