import type { Country, Language, Locale } from '@evergrow/domain/kernel';

/** Someone with an account. */
export type Person = {
  readonly uid: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
};

/** A person who buys, with what decides whom they would choose. */
export type ClientPerson = Person & {
  readonly country: Country;
  readonly languages: readonly Language[];
};

/** Letters that do not come apart into a base letter and a mark. */
const wholeLetters: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ıłøđðþßæ]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-');

/** What a name looks like in an address: `Réka Szentmihályi` becomes `reka-szentmihalyi`. */
export const nameSlug = (name: string): string => plain(name);

/** An address that reaches nobody: example.com is reserved (RFC 2606, section 3). */
export const inventedEmail = (name: string): string => `${plain(name).replaceAll('-', '.')}@example.com`;
