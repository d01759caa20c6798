import { readFileSync } from 'node:fs';
import type { Purchase } from '@evergrow/domain/catalog/search';
import { seeded } from '../../domain/src/catalog/search/invented-shop.fixture.ts';

/** Stars from which somebody liked it: what they did not like is no purchase. */
const liked = 4;

export type Ratings = { name: string; purchases: Purchase[] };

/**
 * Ratings as purchases: lines of user, item, stars and seconds since 1970, divided by tabs, commas, bars or `::`, as copies of MovieLens have them.
 * @param source a path or an address
 */
async function readRatings(source: string): Promise<Ratings> {
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : readFileSync(source, 'utf8');
  const purchases = text.split('\n').flatMap((line): Purchase[] => {
    const [who, what, stars, seconds] = line.trim().split(/\t|::|[,|]/);
    if (!who || !what || !(Number(stars) >= liked) || !Number(seconds)) return [];
    return [{ who, what, at: Number(seconds) * 1_000 }];
  });
  if (purchases.length < 1_000) throw new Error(`${source} does not hold ratings`);
  return { name: source.split('/').at(-1) ?? source, purchases };
}

/** People with tastes: mostly from one's own corner of the shop, now and then what everybody buys. Not real people. */
function inventRatings(): Ratings {
  const random = seeded(5);
  const purchases: Purchase[] = [];
  for (let who = 0; who < 600; who += 1) {
    const tastes = [random(20), random(20)];
    for (let at = 0; at < 24; at += 1) {
      const popular = Math.floor(random(1_000) ** 2 / 1_000);
      const own = (tastes[random(2)] ?? 0) * 50 + Math.floor(random(50) ** 2 / 50);
      purchases.push({ who: String(who), what: String(random(10) < 6 ? own : popular), at: who * 100 + at });
    }
  }
  return { name: 'synthetic: invented people, seed 5; says nothing of real ones', purchases };
}

/** A public set where `EVERGROW_RATINGS` names one by path or address; else an invented one, which says so. */
export const ratings = async (): Promise<Ratings> => {
  const source = process.env.EVERGROW_RATINGS;
  return source ? await readRatings(source) : inventRatings();
};
