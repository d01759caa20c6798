import { readImportedKey } from './licence-key.ts';

/** Keys taken up at once. */
export const maxImportedKeys = 5_000;

export type ReadKeys = {
  /** In their order, each once, with the line it stands in. */
  keys: readonly { key: string; line: number }[];
  /** Lines with a key that stands further up already. */
  twice: readonly number[];
  /** Lines with something too short, too long or unreadable. */
  unfit: readonly number[];
};

/** The first cell of a line of CSV, without its quotes. */
function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  return (quoted?.[1]?.replaceAll('""', '"') ?? line.split(/[,;\t]/)[0] ?? '').trim();
}

const heading = /^(licen[cs]e )?(keys?|codes?)$|^licen[cs]es?$|^claves?$/i;

/** The keys in a text: one a line, or the first column of a CSV, with or without a heading. */
export function readKeys(text: string): ReadKeys {
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ key: firstCell(line), line: index + 1 }))
    .filter(({ key }, index) => key !== '' && !(index === 0 && heading.test(key)));
  const seen = new Set<string>();
  const keys: { key: string; line: number }[] = [];
  const twice: number[] = [];
  const unfit: number[] = [];
  for (const cell of cells) {
    const plain = readImportedKey(cell.key);
    if (plain.length < 4 || cell.key.length > 200 || /\p{C}/u.test(cell.key)) unfit.push(cell.line);
    else if (seen.has(plain)) twice.push(cell.line);
    else {
      seen.add(plain);
      keys.push(cell);
    }
  }
  return { keys, twice, unfit };
}
