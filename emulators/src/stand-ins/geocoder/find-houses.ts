import { type House, houseAt, roads } from './street-grid.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9 ]/g, ' ')
    .replaceAll(/\bst\b/g, 'street')
    .replaceAll(/\bave?\b/g, 'avenue');

/** Shown for a road asked for without a number. */
const middle = 1_000;

/** The houses a free text may mean, best first: a road whose name it holds or begins, and the first number as the house's. */
export function findHouses(query: string, limit: number): House[] {
  const words = plain(query).split(' ').filter(Boolean);
  const number = words.find((word) => /^\d{1,4}$/.test(word));
  const asked = words.filter((word) => word !== number && word.length > 1);
  if (asked.length === 0) return [];
  const scored = roads
    .map((road) => {
      const names = plain(road).split(' ');
      const score = names.reduce((sum, name, index) => {
        const weight = index === 0 ? 2 : 0.5;
        if (asked.includes(name)) return sum + weight;
        return asked.some((word) => name.startsWith(word)) ? sum + weight / 2 : sum;
      }, 0);
      return { road, score };
    })
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score);
  return scored.slice(0, limit).flatMap(({ road }) => houseAt(road, Number(number ?? middle)) ?? []);
}
