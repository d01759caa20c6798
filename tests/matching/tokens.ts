import { stopWords } from './stop-words.ts';

/** Drops what most plurals and some verb forms add, so that `sessions` meets `session` in every language here. */
function stem(word: string): string {
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3).replace(/([bdgmnprt])\1$/, '$1');
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && (word.endsWith('ed') || word.endsWith('es'))) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Content words of a text: lower case, `camelCase` parted, without accents, stop words, or single letters. */
export function tokens(text: string): string[] {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+/gu);
  return (words ?? [])
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map((word) => stem(word.normalize('NFD').replace(/\p{M}/gu, '')));
}
