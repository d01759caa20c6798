/** Without case and accents: "Café" and "cafe" are one. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that say how a sentence goes and not what it is about, folded. Those that both languages have are in both. */
const english = new Set(
  (
    'a an and any anything are as at be but by can could do does find for from get give good got great has have help ' +
    'how i id if im in into is it its like looking me my need nice of on one or our please recommend show some ' +
    'something that the their them these thing things this to too us want we what when which who with would you your'
  ).split(' '),
);
const spanish = new Set(
  (
    'a al algo alguien algun alguna algunas algunos busco con cual cuando de del el ella ellos en era es esa ese eso ' +
    'esta este esto la las le les lo los mas me mi mis muy necesito nos o para pero por que quiero regalame se ser ' +
    'si sin su sus te tengo tu un una unas uno unos y ya yo'
  ).split(' '),
);

export const isFiller = (folded: string): boolean => english.has(folded) || spanish.has(folded);

/** Which of the two languages a sentence is in, by the words it is held together with; null where they do not tell. */
export function sentenceLanguage(text: string): 'en' | 'es' | null {
  const words = foldedWords(text);
  const [en, es] = [english, spanish].map((set) => words.filter((word) => set.has(word)).length);
  if (en === es) return null;
  return (en ?? 0) > (es ?? 0) ? 'en' : 'es';
}

/**
 * A folded word without its plural, as both languages mostly make it, so that "planner" and "planners" are one, and "luz"
 * and "luces". A light stemmer after S-stemming (Harman, 1991); wrong stems do no harm as long as both sides have them.
 */
export function stemWord(folded: string): string {
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  if (folded.endsWith('ces')) return `${folded.slice(0, -3)}z`;
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(folded)) return folded.slice(0, -2);
  if (/[lnrdj]es$/.test(folded) && folded.length > 5) return folded.slice(0, -2);
  if (/[^su]s$/.test(folded)) return folded.slice(0, -1);
  return folded;
}
