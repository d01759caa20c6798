import type { Offering } from '@evergrow/domain/catalog';
import { offeredBy } from '@evergrow/domain/catalog';

export type Member = { id: string; displayName: string };

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();

/**
 * Who is shown: everybody whose name holds what was typed, whatever its accents, and who does the offering asked for.
 * By name.
 */
export const rosterOf = (
  members: readonly Member[],
  { name, offering }: { name: string; offering: Offering | null },
): Member[] =>
  members
    .filter(({ id, displayName }) => {
      const does = offering === null || offeredBy(offering, id);
      return does && folded(displayName).includes(folded(name.trim()));
    })
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));

/** The `page`-th so many of them, the last page where there are fewer; pages count from 0. */
export function pageOf<T>(items: readonly T[], page: number, size: number) {
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  const shown = Math.max(0, Math.min(page, last));
  const from = shown * size;
  return { page: shown, last, from, items: items.slice(from, from + size) };
}
