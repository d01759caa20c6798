import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addReview, type Review, ratingFrom, reportReview, withoutReview } from './review.ts';

const at = new Date('2026-11-21T10:00Z');
const review = (changes: Partial<Review> = {}): Review => ({
  stars: 4,
  text: 'Good',
  photo: null,
  providerId: 'provider',
  clientUid: 'client',
  authorName: 'Ada L.',
  reply: null,
  standing: 'none',
  reports: [],
  createdAt: at,
  ...changes,
});

test('the rating kept step by step is the one counted anew, whatever is hidden and shown again', () => {
  const acts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { maxLength: 4 })));
  fc.assert(
    fc.property(acts, (given) => {
      let kept = { count: 0, sum: 0 };
      const reviews = given.map(([stars, turns]) => {
        kept = addReview(kept, stars);
        let standing: Review['standing'] = 'none';
        for (const hide of turns) {
          if (hide && standing !== 'hidden') kept = withoutReview(kept, stars);
          if (!hide && standing === 'hidden') kept = addReview(kept, stars);
          standing = hide ? 'hidden' : 'kept';
        }
        return review({ stars, standing });
      });
      expect(ratingFrom(reviews)).toEqual(kept);
    }),
  );
});

describe('a report', () => {
  const report = (by: string, reason = 'rude') => ({ by, reason, at });
  test('waits for an admin, one of each person', () => {
    const once = reportReview(review(), report('a'));
    expect(once).toMatchObject({ standing: 'reported', reports: [{ by: 'a', reason: 'rude' }] });
    expect(reportReview(once, report('a', 'false')).reports).toEqual([report('a', 'false')]);
  });

  test.each(['kept', 'hidden'] as const)('does not undo that it is %s', (standing) => {
    expect(reportReview(review({ standing }), report('a')).standing).toBe(standing);
  });

  test('many leave the latest twenty', () => {
    let many = review();
    for (let n = 0; n < 25; n += 1) many = reportReview(many, report(`p${n}`));
    expect(many.reports.map(({ by }) => by)).toEqual(Array.from({ length: 20 }, (_, n) => `p${n + 5}`));
  });
});
