import type { Locale } from '@evergrow/domain/kernel';
import type { Messages } from './translate.ts';

/** The texts of public pages. The others are listed apart, so that who opens a public page need not know of them. */
const files = import.meta.glob<Messages>(
  [
    '../features/{cart,home,catalog,commerce,pricing,product,scheduling,shop}/locales/*.json',
    '../app/locales/*.json',
    '../app/problems/locales/*.json',
  ],
  { import: 'default' },
);

async function loadOther(file: string): Promise<Messages> {
  const { otherFiles } = await import('./other-messages.ts');
  return (await otherFiles[file]?.()) ?? {};
}

const pending = new Map<string, Promise<Messages>>();
const arrived = new Map<string, Messages>();

const folders: Record<string, string> = { app: '../app', problems: '../app/problems' };

const fileOf = (namespace: string, locale: Locale): string =>
  `${folders[namespace] ?? `../features/${namespace}`}/locales/${locale}.json`;

/** Fetches the texts of one feature in one language, once. A feature without texts has none. */
export function loadMessages(namespace: string, locale: Locale): Promise<Messages> {
  const key = `${namespace}/${locale}`;
  const found = pending.get(key);
  if (found) return found;
  const file = fileOf(namespace, locale);
  const load = (files[file] ?? (() => loadOther(file)))().then(
    (messages) => {
      arrived.set(key, messages);
      return messages;
    },
    (error: unknown) => {
      pending.delete(key);
      throw error;
    },
  );
  pending.set(key, load);
  return load;
}

/** The texts as far as they have been fetched, for who must not wait for them. */
export const arrivedMessages = (namespace: string, locale: Locale): Messages | undefined =>
  arrived.get(`${namespace}/${locale}`);
