import type { Locale } from '@evergrow/domain/kernel';
import type { Messages } from './translate.ts';

const files = import.meta.glob<Messages>(['../features/*/locales/*.json', '../app/locales/*.json'], {
  import: 'default',
});

const pending = new Map<string, Promise<Messages>>();

function fileOf(namespace: string, locale: Locale): string {
  return namespace === 'app'
    ? `../app/locales/${locale}.json`
    : `../features/${namespace}/locales/${locale}.json`;
}

/** Fetches the texts of one feature in one language, once. A feature without texts has none. */
export function loadMessages(namespace: string, locale: Locale): Promise<Messages> {
  const key = `${namespace}/${locale}`;
  const found = pending.get(key);
  if (found) return found;
  const load = (files[fileOf(namespace, locale)] ?? (() => Promise.resolve({})))().catch((error: unknown) => {
    pending.delete(key);
    throw error;
  });
  pending.set(key, load);
  return load;
}
