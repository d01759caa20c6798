import { expect, test } from 'vitest';
import type { Messages } from './translate.ts';

const files = import.meta.glob<Messages>(
  ['../features/*/locales/*.json', '../app/locales/*.json', '../app/problems/locales/*.json'],
  { import: 'default', eager: true },
);

/** Every text with its whole key. */
function flat(messages: Messages, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const keysOf = (texts: Record<string, string>) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(plural, '')))].sort();
const holes = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|<(\w+)>/g)].map(([, name, tag]) => name ?? tag).sort();

const namespaces = Object.keys(files)
  .filter((path) => path.endsWith('/en.json'))
  .map((path) => ({
    name: path.startsWith('../app/locales/') ? 'app' : (path.split('/')[2] ?? ''),
    en: flat(files[path] ?? {}),
    es: flat(files[path.replace('/en.json', '/es.json')] ?? {}),
  }));

test.each(namespaces)('$name says the same in both languages', ({ en, es }) => {
  expect(keysOf(es)).toEqual(keysOf(en));
  for (const [key, text] of Object.entries(en)) {
    if (es[key] === undefined) continue;
    // A singular may leave its number out in one language and not in the other.
    const ignored = plural.test(key) ? ['count'] : [];
    const compared = (value: string) => holes(value).filter((name) => !ignored.includes(name ?? ''));
    expect({ key, holes: compared(es[key]) }).toEqual({ key, holes: compared(text) });
    expect(es[key].trim()).not.toBe('');
  }
});
