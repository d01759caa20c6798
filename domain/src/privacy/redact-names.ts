import { textLanguage } from '../matching/index.ts';
import { capitalNames, foldName, givenNames, wordNames } from './given-names.ts';
import {
  introduction,
  personAfter,
  redactOtherScripts,
  relation,
  selfDescription,
  signature,
  title,
  togetherBefore,
} from './name-introductions.ts';
import { functionWords, notNames, placeStarts } from './not-names.ts';

const token = '[name]';
const particles = /^(?:de|del|de la|la|van|von|der|den|da|das|dos|di|bin|ibn|al|el|y|e|mac|mc|san|st)$/u;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** `Anna`: not `anna`, not `ANNA`. */
  readonly capital: boolean;
  readonly first: boolean;
  /** Only a space (or `J. `) between this word and the one before. */
  readonly joined: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/(?<!\[)\p{L}[\p{L}\p{M}'’-]*(?!\])/gu)) {
    const word = match[0].replace(/['’-]+$/u, '');
    const previous = words.at(-1);
    const between = text.slice(previous?.end ?? 0, match.index);
    words.push({
      text: word,
      folded: foldName(word),
      start: match.index,
      end: match.index + word.length,
      capital: /^\p{Lu}[\p{L}\p{M}'’-]*[\p{Ll}\p{M}]/u.test(word),
      first:
        previous === undefined ||
        /[.!?:;¿¡•\n"“«(–—]/u.test(between.replace(/^\. ?(?=$)/u, previous.text.length === 1 ? '' : '.')),
      joined:
        previous !== undefined &&
        (/^ $/u.test(between) || (/^\. ?$/u.test(between) && previous.text.length === 1)),
    });
  }
  return words;
}

const isShouted = ({ text }: Word): boolean => text.length >= 4 && text === text.toUpperCase();
const isFunctionWord = ({ folded }: Word): boolean => functionWords.has(folded);
const isKnownName = ({ folded }: Word): boolean =>
  givenNames.has(folded) || wordNames.has(folded) || capitalNames.has(folded);
/** A capitalised word that nothing marks as something else than a name. */
const looksLikeName = (word: Word): boolean =>
  word.capital && !notNames.has(word.folded) && !isFunctionWord(word);

/** Whether a text is written in capitals throughout or, as German, capitalises its nouns: then capitals tell nothing. */
function capitalsTell(text: string, words: readonly Word[]): boolean {
  const inside = words.filter((word) => !word.first && word.text.length > 3);
  const share = inside.filter((word) => word.capital).length / Math.max(1, inside.length);
  return textLanguage(text) !== 'de' && (share < 0.5 || inside.length < 6);
}

/** How many words from `at` on belong to a name that has been announced. */
function announcedLength(words: readonly Word[], at: number): number {
  let length = 0;
  for (let word = words[at]; word && length < 5; word = words[at + length]) {
    if (length > 0 && !word.joined) break;
    const next = words[at + length + 1];
    const linksOn = length > 0 && particles.test(word.folded) && next?.capital === true;
    const ends = isFunctionWord(word) && !word.capital;
    if (length > 0 && !word.capital && (ends || length > 1) && !linksOn) break;
    if (length === 0 && ends) break;
    length += 1;
  }
  return length;
}

/** How many words from `at` on continue a name that began before: surnames, initials, particles. */
function surnameLength(words: readonly Word[], at: number): number {
  let length = 0;
  for (let word = words[at]; word?.joined && length < 4; word = words[at + length]) {
    const next = words[at + length + 1];
    const initial = /^\p{Lu}$/u.test(word.text) && word.text !== 'I';
    const surname = word.capital && !isFunctionWord(word);
    const linksOn =
      particles.test(word.folded) && (next?.capital === true || particles.test(next?.folded ?? ''));
    if (!initial && !surname && !linksOn) break;
    length += 1;
  }
  return length;
}

/** How many words from `at` on are a name; 0 for none. */
function nameLength(text: string, words: readonly Word[], at: number, capitals: boolean): number {
  const word = words[at];
  if (!word) return 0;
  const before = text.slice(Math.max(0, word.start - 60), word.start);
  const after = text.slice(word.end, word.end + 30);
  if (introduction.test(before)) return announcedLength(words, at);

  const withSurnames = 1 + surnameLength(words, at + 1);
  const nameLike = looksLikeName(word) || (word.capital && isKnownName(word));
  if (title.test(before) && word.capital && !isFunctionWord(word)) return withSurnames;
  if (selfDescription.test(before)) {
    if (capitals && looksLikeName(word)) return withSurnames;
    if (givenNames.has(word.folded) && !isFunctionWord(word)) return withSurnames;
  }
  if (relation.test(before)) {
    if (nameLike && (capitals || isKnownName(word))) return withSurnames;
    if (givenNames.has(word.folded) && !isFunctionWord(word)) return withSurnames;
  }
  const previous = words[at - 1];
  if (word.joined && previous?.capital && placeStarts.has(previous.folded)) return 0;
  if (givenNames.has(word.folded) && (word.capital || isShouted(word))) return withSurnames;

  if (!capitals || !word.capital) return 0;
  const next = words[at + 1];
  const surnameFollows = next?.joined === true && looksLikeName(next);
  if (isKnownName(word)) {
    if (surnameFollows || personAfter.test(after)) return withSurnames;
    if (togetherBefore.test(before) && wordNames.has(word.folded)) return withSurnames;
    if (wordNames.has(word.folded) && !word.first) return withSurnames;
    return 0;
  }
  if (!looksLikeName(word) || placeStarts.has(word.folded)) return 0;
  if (
    personAfter.test(after) &&
    (!word.first || /^['’]s|^\s+(?:said|told|says|dijo|dice|and|y yo)/iu.test(after))
  )
    return withSurnames;
  const opensSentence = word.first && /(?:ing|ed|ly|ando|iendo|mente|ción|ar|er|ir)$/u.test(word.folded);
  return surnameFollows && !opensSentence ? withSurnames : 0;
}

/**
 * Puts `[name]` in place of people's names: introduced, with a title, after a relation, given names known to us,
 * capitalised pairs, signatures. When in doubt a word goes: a lost word costs a little of the match, a name left
 * in costs a person their privacy. Other people's names are personal data as much as the writer's own.
 */
export function redactNames(input: string): string {
  const text = redactOtherScripts(input.replace(signature, token), token);
  const words = wordsOf(text);
  const capitals = capitalsTell(text, words);
  let result = '';
  let done = 0;
  for (let at = 0; at < words.length; ) {
    const length = nameLength(text, words, at, capitals);
    const [from, to] = [words[at], words[at + length - 1]];
    if (length > 0 && from && to) {
      result += `${text.slice(done, from.start)}${token}`;
      done = /^['’]s$/u.test(to.text.slice(-2)) ? to.end - 2 : to.end;
      at += length;
    } else at += 1;
  }
  return (result + text.slice(done)).replace(/\[name\](?:\.? \[name\])+/gu, token);
}
