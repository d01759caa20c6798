/**
 * A JavaScript regular expression as rules take it: RE2 syntax, always matched against the whole text.
 * @throws on what RE2 has not: look-around and back-references.
 */
export function wholePattern(regex: RegExp): string {
  if (/\(\?[=!<]|\\[1-9]/.test(regex.source)) throw new Error(`rules cannot match ${regex}`);
  const whole = /^\^(.*)\$$/s.exec(regex.source);
  if (!whole?.[1]) throw new Error(`${regex} does not match whole texts`);
  return whole[1].replaceAll('\\/', '/').replaceAll('\\d', '[0-9]');
}

/** One of these words. */
export const alternation = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** What JavaScript's `trim` removes, as the inside of a character class. */
const space = '\\s\\v\\p{Z}\\x{feff}';

/** Texts that `trim` leaves as they are. */
export const trimmed = `(?s)([^${space}](.*[^${space}])?)?`;

/** As `trimmed`, and not empty. */
export const trimmedAndFilled = `(?s)[^${space}](.*[^${space}])?`;

/** As `trimmedAndFilled`, within one line and with at most `max` characters: 1,000 is what RE2 counts to. */
export const trimmedLine = (max: number): string => `[^${space}](.{0,${max - 2}}[^${space}])?`;

/** `text` as a string literal of the rules language. */
export const literal = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
