import type { Locale } from '@evergrow/domain/kernel';

export type Messages = { readonly [key: string]: string | Messages };
export type Parameters = Record<string, string | number>;

const plurals = new Map<Locale, Intl.PluralRules>();
const numbers = new Map<Locale, Intl.NumberFormat>();

function remembered<T>(map: Map<Locale, T>, locale: Locale, make: () => T): T {
  const found = map.get(locale) ?? make();
  map.set(locale, found);
  return found;
}

function find(messages: Messages, key: string): string | undefined {
  let at: string | Messages | undefined = messages;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/**
 * The text of `key` (dots go deeper) in the format of i18next's JSON: `{{name}}` is replaced by the parameter, numbers
 * written the way of `locale`; a `count` picks `key_one`, `key_other`, … by the plural rules of `locale`.
 * @returns undefined where there is no such text
 */
export function translate(
  messages: Messages,
  locale: Locale,
  key: string,
  parameters: Parameters = {},
): string | undefined {
  const { count } = parameters;
  const rule =
    typeof count === 'number'
      ? remembered(plurals, locale, () => new Intl.PluralRules(locale)).select(count)
      : null;
  const exact = count === 0 ? find(messages, `${key}_zero`) : undefined;
  const text =
    exact ??
    (rule === null ? undefined : (find(messages, `${key}_${rule}`) ?? find(messages, `${key}_other`))) ??
    find(messages, key);
  return text?.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number'
      ? remembered(numbers, locale, () => new Intl.NumberFormat(locale)).format(value)
      : value;
  });
}
