/**
 * Crockford's base 32. I, L, O and U are never in a key: what somebody types as I or L is read as 1, as O as 0; a U is no
 * letter of a key.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 24 random characters are 120 bits; the last one checks them. */
const randomLength = 24;

/** Twice the value in the field of 32 elements (x^5 + x^2 + 1). */
const doubled = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 5 : value << 1);

/**
 * The sum of the values, each weighted with another power of two in GF(32). Weights are never zero and neighbours' differ,
 * so that every single wrong character and every swap of two neighbours changes it.
 */
const checkOf = (values: readonly number[]): number => values.reduce((sum, value) => doubled(sum ^ value), 0);

const grouped = (key: string): string => (key.match(/.{5}/g) ?? []).join('-');

/**
 * A key of 25 characters in groups of five, as it is shown.
 * @param random 24 random bytes
 */
export function licenceKeyOf(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError(`${randomLength} random bytes are needed`);
  const values = [...random].map((byte) => byte % alphabet.length);
  return grouped([...values, checkOf(values)].map((value) => alphabet[value]).join(''));
}

/** What was typed as the key it stands for: look-alikes, small letters and separators put right. Null when it is none of ours. */
export function readLicenceKey(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s_.–—-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...plain].map((character) => alphabet.indexOf(character));
  if (plain.length !== randomLength + 1 || values.includes(-1)) return null;
  const check = values.pop();
  return checkOf(values) === check ? grouped(plain) : null;
}

/** A seller's own key as it is compared: capitals, without spaces and dashes. What its letters look like is not ours to say. */
export const readImportedKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '');

/** Under what a key that was typed may be filed: as one of ours, where it can be, and as the seller's own. */
export function filedAs(typed: string): readonly string[] {
  const ours = readLicenceKey(typed);
  return [...(ours === null ? [] : [`ours ${ours}`]), `own ${readImportedKey(typed)}`];
}

/** What a person recognises a key by. */
export const endingOfKey = (key: string): string => readImportedKey(key).slice(-4);
