import { problems } from '@evergrow/domain/operations';
import { expect, test } from 'vitest';
import { translate } from '../../lib/translate.ts';
import coreEn from '../locales/en.json' with { type: 'json' };
import coreEs from '../locales/es.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

const languages = [
  ['en', coreEn, en],
  ['es', coreEs, es],
] as const;
const codes = ['offline', ...Object.keys(problems)];

test.each(languages)('every problem says in %s what happened and what to do', (locale, core, own) => {
  const without = codes
    .flatMap((code) => [`${code}.title`, `${code}.hint`])
    .filter((key) => !translate({ ...core.problems, ...own }, locale, key));
  expect(without).toEqual([]);
});

test.each(languages)(
  'no words in %s are kept twice, nor for a code there is none of',
  (_locale, core, own) => {
    const kept = [...Object.keys(core.problems), ...Object.keys(own)];
    expect(kept.sort()).toEqual([...codes, 'unexplained'].sort());
  },
);

test('what can happen without a network says so without fetching anything', () => {
  expect(Object.keys(coreEn.problems)).toEqual(
    expect.arrayContaining(['offline', 'internal', 'unavailable', 'rate_limited', 'unexplained']),
  );
});
