import { auditActionSchema } from '@evergrow/domain/operations';
import { expect, test } from 'vitest';
import { translate } from '../../../lib/translate.ts';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };

// Their keys are put together when a row is shown, so the test of all words in the code cannot see them.
test.each([
  ['en', en],
  ['es', es],
] as const)('every action of the trail has its words in %s', (locale, messages) => {
  const without = auditActionSchema.options.filter(
    (action) => !translate(messages, locale, `actions.${action}`),
  );
  expect(without).toEqual([]);
});
