import type { Review } from '@evergrow/domain/catalog';
import type { Locale } from '@evergrow/domain/kernel';
import type { Random } from '../random.ts';
import type { Praise } from './praise.ts';

/** Out of a hundred reviews, how many have each number of stars. People who write mostly liked it. */
const starsOfAHundred = [
  [5, 68],
  [4, 23],
  [3, 7],
  [2, 2],
] as const;

function drawStars(random: Random): 2 | 3 | 4 | 5 {
  let rest = random.int(1, 100);
  for (const [stars, share] of starsOfAHundred) {
    rest -= share;
    if (rest <= 0) return stars;
  }
  return 5;
}

function draft(praise: Praise, stars: 2 | 3 | 4 | 5, locale: Locale, random: Random): string {
  if (stars !== 5) return random.pick(praise.whole[stars]);
  if (locale === 'es' && random.chance(0.7)) return random.pick(praise.spanish);
  const opening = random.pick(praise.openings);
  return random.chance(0.8) ? `${opening} ${random.pick(praise.details)}` : opening;
}

/**
 * A reviewer who never says the same thing twice: who finds no new words gives the stars without a text, as many do.
 */
export function openReviewBook(
  praise: Praise,
  random: Random,
): (locale: Locale) => Pick<Review, 'stars' | 'text'> {
  const written = new Set<string>();
  return (locale) => {
    const stars = drawStars(random);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const text = draft(praise, stars, locale, random);
      if (written.has(text)) continue;
      written.add(text);
      return { stars, text };
    }
    return { stars, text: '' };
  };
}
