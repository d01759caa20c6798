/** The characters a text message carries in 7 bits (3GPP TS 23.038 §6.2.1), without the escape. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Those that take two places (§6.2.1.1). */
const extended = new Set('\f^{}\\[~]|€');

/** What is written for a character outside the alphabet: near enough to be read as the same word. */
const folded: Readonly<Record<string, string>> = {
  á: 'a',
  í: 'i',
  ó: 'o',
  ú: 'u',
  Á: 'A',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
  ç: 'c',
  â: 'a',
  ê: 'e',
  î: 'i',
  ô: 'o',
  û: 'u',
  ã: 'a',
  õ: 'o',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

export type SmsSize = { readonly encoding: 'GSM-7' | 'UCS-2'; readonly segments: number };

/**
 * How a text travels and in how many messages it is billed: 160 characters of GSM-7 or 70 of UCS-2; a longer one in parts
 * of 153 or 67 (3GPP TS 23.040 §9.2.3.24.1).
 */
export function smsSize(text: string): SmsSize {
  const characters = [...text];
  if (characters.every((each) => basic.has(each) || extended.has(each))) {
    const places = characters.reduce((sum, each) => sum + (extended.has(each) ? 2 : 1), 0);
    return { encoding: 'GSM-7', segments: places <= 160 ? 1 : Math.ceil(places / 153) };
  }
  return { encoding: 'UCS-2', segments: text.length <= 70 ? 1 : Math.ceil(text.length / 67) };
}

/**
 * The text in the 7-bit alphabet where folding a few accents and quotes gets it there, since it then holds twice as much;
 * unchanged where it would not (a name in another script must not become question marks).
 */
export function sparingText(text: string): string {
  const tried = [...text].map((each) =>
    basic.has(each) || extended.has(each) ? each : (folded[each] ?? each),
  );
  const joined = tried.join('');
  return smsSize(joined).encoding === 'GSM-7' ? joined : text;
}

/** All a text message says of a person's name. */
export const firstNameOf = (displayName: string): string => displayName.trim().split(/\s+/)[0] ?? '';

/** At most `length` characters, the last an ellipsis where something was left out. */
export const shortened = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 3)
        .join('')
        .trimEnd()}...`;
};
