import type { Language } from '../kernel/index.ts';

/**
 * Function words that are frequent in one language and rare in the others: their share of a text tells its
 * language. Words that two listed languages share (`de`, `la`, `en`) are left out of both.
 */
const functionWords: readonly (readonly [Language, string])[] = [
  [
    'en',
    "the and to of i my is in that it for with i'm want am have be not feel how do was are at work because",
  ],
  ['es', 'el los las y mi que quiero me con por para pero muy más estoy soy tengo como cuando trabajo está'],
  [
    'fr',
    "le les et je mon ma mes est dans pour avec pas veux suis j'ai plus mais sur au aux très travail être",
  ],
  [
    'de',
    'der die das und ich mein meine ist nicht mit für auf bin habe möchte aber sehr wie zu im den einen',
  ],
  ['it', 'il gli e che mio mia sono non per più voglio ho molto ma della nel lavoro come quando anche è'],
  ['pt', 'o os as e meu minha não eu quero uma estou com mas muito tenho quando trabalho também são você'],
  ['nl', 'het een en ik mijn niet van met voor maar ben wil heb zijn ook werk omdat naar'],
  ['pl', 'i w nie się na jest mam chcę ale bardzo jestem moja mój praca że jak pracy'],
  ['sv', 'och jag att det är inte min mitt vill har på som med men mycket'],
  ['tr', 've bir için çok istiyorum ama ben benim ile daha olarak bu iş'],
  ['ro', 'și să nu vreau sunt mai este pentru dar meu foarte cu din'],
  ['id', 'saya dan yang untuk tidak ingin dengan ini dari kerja'],
];

/** Scripts that (among the languages we know) name one language, or the commonest that is written in it. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['uk', /[іїєґІЇЄҐ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
const vocabulary = functionWords.map(([language, words]) => [language, new Set(words.split(' '))] as const);

/**
 * The language a text is written in, or null when too little speaks for any one.
 * A stop-word count: enough to decide whether an English-only model may judge the text.
 */
export function textLanguage(text: string): Language | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, pattern] of scripts) {
    const least = language === 'ja' || language === 'uk' ? 0.03 : 0.3;
    if ((text.match(pattern)?.length ?? 0) / letters > least) return language;
  }
  const words = wordsOf(text.replaceAll('’', "'"));
  const counts = vocabulary
    .map(([language, set]) => ({ language, hits: words.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = counts;
  if (!first || first.hits === 0) return null;
  const clear = first.hits > (second?.hits ?? 0) && first.hits / words.length >= 0.1;
  return clear ? first.language : null;
}
