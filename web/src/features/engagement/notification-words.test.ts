import { notificationKindSchema } from '@evergrow/domain/engagement';
import { expect, test } from 'vitest';
import { makeFormat } from '../../lib/format.ts';
import { type Messages, type Parameters, translate } from '../../lib/translate.ts';
import type { Translate } from '../../lib/use-t.tsx';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { notificationWords } from './notification-words.ts';

const languages = [
  ['en', en],
  ['es', es],
] as const;

const speaking = (messages: Messages, locale: 'en' | 'es') =>
  ((key: string, parameters?: Parameters) =>
    translate(messages, locale, key, parameters) ?? `?${key}`) as Translate<'engagement'>;

test.each(languages)('every kind has complete words in %s', (locale, messages) => {
  const t = speaking(messages, locale);
  for (const kind of notificationKindSchema.options) {
    const params = {
      bookingId: 'b1',
      title: 'Deep dive',
      name: 'Inés',
      start: Date.UTC(2026, 10, 21, 9),
      stars: 5,
      amount: '€25.00',
    };
    const { title, text } = notificationWords({ kind, params }, t, makeFormat(locale, 'UTC'));
    expect(`${title} ${text}`).not.toMatch(/[?{}]kinds|\{\{|\?kinds/);
    expect(title.length * text.length).toBeGreaterThan(0);
  }
});

test('the time is shown in the zone of the reader', () => {
  const t = speaking(en, 'en');
  const params = { title: 'Deep dive', name: 'Inés', start: Date.UTC(2026, 10, 21, 23, 30) };
  const { text } = notificationWords(
    { kind: 'bookingConfirmed', params },
    t,
    makeFormat('en-GB', 'Asia/Tokyo'),
  );
  expect(text).toContain('22 Nov');
});
