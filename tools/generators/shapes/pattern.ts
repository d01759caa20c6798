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
export const trimmedLine = (max: number): string => `[^${space}]([^\\n\\r]{0,${max - 2}}[^${space}])?`;

/** `text` as a string literal of the rules language. */
export const literal = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** A whole number of `[min, max]` that is a multiple of `step`. Its decimal digits where there are very many. */
export function wholeNumber(min: number, max: number, step: number): string {
  const count = (max - min) / step + 1;
  if (count <= 1000)
    return alternation(Array.from({ length: count }, (_, index) => String(min + index * step)));
  const digits = String(max);
  if (min !== 0 || step !== 1 || /[^9]/.test(digits)) throw new Error(`no pattern for ${min} to ${max}`);
  return `[0-9]{1,${digits.length}}`;
}
