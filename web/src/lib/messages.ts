import type { Locale } from '@evergrow/domain/kernel';
import type { Messages } from './translate.ts';

const files = import.meta.glob<Messages>(['../features/*/locales/*.json', '../app/locales/*.json'], {
  import: 'default',
});

const loaded = new Map<string, Messages>();
const pending = new Map<string, Promise<Messages>>();

function fileOf(namespace: string, locale: Locale): string {
  return namespace === 'app'
    ? `../app/locales/${locale}.json`
    : `../features/${namespace}/locales/${locale}.json`;
}

/** The texts of one feature in one language if they have arrived. */
export const messagesNow = (namespace: string, locale: Locale): Messages | undefined =>
  loaded.get(`${namespace}/${locale}`);

/** Fetches the texts of one feature in one language, once. A feature without texts has none. */
export function loadMessages(namespace: string, locale: Locale): Promise<Messages> {
  const key = `${namespace}/${locale}`;
  const found = pending.get(key);
  if (found) return found;
  const load = (files[fileOf(namespace, locale)] ?? (() => Promise.resolve({})))()
    .then((messages) => {
      loaded.set(key, messages);
      return messages;
    })
    .catch((error: unknown) => {
      pending.delete(key);
      throw error;
    });
  pending.set(key, load);
  return load;
}
