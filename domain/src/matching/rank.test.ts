import { describe, expect, test } from 'vitest';
import type { Provider } from '../catalog/index.ts';
import { fallbackRank } from './fallback-rank.ts';
import { rankedProviderSchema } from './match.ts';
import { rank } from './rank.ts';
import { sampleCandidate, sampleProfile } from './sample.test-data.ts';

const compared = (
  id: string,
  over: Partial<Provider> = {},
  similarity: number | null = 0.5,
  weekly?: string[],
) => ({ candidate: sampleCandidate(id, over, weekly), similarity });
const ids = (ranked: readonly { providerId: string }[]) => ranked.map(({ providerId }) => providerId);
const codes = (ranked: ReturnType<typeof rank>, at = 0) => ranked[at]?.reasons.map(({ code }) => code);

describe('rank', () => {
  test('puts who fits best first, at most ten, each valid to store', () => {
    const pool = Array.from({ length: 14 }, (_, at) => compared(`c${at}`, {}, 0.2 + at * 0.03));
    const ranked = rank(sampleProfile(), pool);
    expect(ids(ranked)).toEqual(['c13', 'c12', 'c11', 'c10', 'c9', 'c8', 'c7', 'c6', 'c5', 'c4']);
    for (const one of ranked) expect(rankedProviderSchema.parse(one)).toEqual(one);
  });

  test.each([
    ['no common language', { languages: ['fr'] }],
    ['no common format', { formats: ['phone'] }],
    ['unpublished', { published: false }],
  ] as [string, Partial<Provider>][])('leaves out who cannot be booked: %s', (_, over) => {
    expect(ids(rank(sampleProfile(), [compared('a'), compared('b', over, 0.9)]))).toEqual(['a']);
  });

  test('leaves out who is never free when the client is', () => {
    const sundays = ['', '', '', '', '', '', '09:00-12:00'];
    expect(ids(rank(sampleProfile(), [compared('a'), compared('b', {}, 0.9, sundays)]))).toEqual(['a']);
  });

  test('meets in person only in a country both know', () => {
    const profile = sampleProfile({ formats: ['inPerson'] });
    const near = compared('near', { formats: ['inPerson'] });
    const far = compared('far', { formats: ['inPerson'], countries: ['MX'] }, 0.9);
    expect(ids(rank(profile, [near, far]))).toEqual(['near']);
  });

  test('shows the dearer only when fewer than three are in reach, and after them', () => {
    const dear = compared('dear', { price: { amount: 20_000, currency: 'EUR' } }, 0.9);
    const two = [compared('a'), compared('b')];
    expect(ids(rank(sampleProfile(), [dear, ...two]))).toEqual(['a', 'b', 'dear']);
    expect(ids(rank(sampleProfile(), [dear, ...two, compared('c')]))).toEqual(['a', 'b', 'c']);
  });

  test('equal scores: the better rated first, then by id', () => {
    const good = { rating: { count: 40, sum: 196 } };
    expect(ids(rank(sampleProfile(), [compared('b'), compared('z', good), compared('a')]))).toEqual([
      'z',
      'a',
      'b',
    ]);
  });

  test('nobody to compare is no match, not an error', () => {
    expect(rank(sampleProfile(), [])).toEqual([]);
  });
});

describe('confidence', () => {
  const of = (similarity: number | null, over: Partial<Provider> = {}) =>
    rank(sampleProfile(), [
      compared('a', over, similarity),
      compared('b', { expertise: ['sleep'], countries: ['MX'] }, similarity === null ? null : 0.2),
      compared('c', { expertise: ['sleep'], countries: ['SE'] }, similarity === null ? null : 0.2),
    ])[0];

  test('is higher where the score stands out', () => {
    const alone = rank(sampleProfile(), [compared('a')])[0];
    const twins = rank(sampleProfile(), [compared('a'), compared('b')])[0];
    expect(of(0.6)?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
    expect(alone?.confidence).toBeCloseTo(0.5, 10);
    expect(twins?.confidence).toBeCloseTo(0.5, 10);
  });

  test('is lower where no model could judge the text, or the currency differs', () => {
    expect(rank(sampleProfile(), [compared('a', {}, null)])[0]?.confidence).toBeCloseTo(0.425, 10);
    const dollars = compared('a', { price: { amount: 8_000, currency: 'USD' } });
    expect(rank(sampleProfile(), [dollars])[0]?.confidence).toBeCloseTo(0.425, 10);
  });
});

describe('reasons', () => {
  test('are true of the pair and six at most', () => {
    const [first] = rank(sampleProfile(), [compared('a', {}, 0.6)]);
    expect(first?.reasons.length).toBe(6);
    expect(first?.reasons).toContainEqual({ code: 'speaksYourLanguage', params: { languages: ['en'] } });
    expect(first?.reasons).toContainEqual({ code: 'helpsWithFocus', params: { areas: ['careerChange'] } });
  });

  test('begin with what sets a provider apart', () => {
    const abroad = { countries: ['MX' as const] };
    const ranked = rank(sampleProfile(), [
      compared('a'),
      ...['b', 'c', 'd'].map((id) => compared(id, abroad)),
    ]);
    expect(codes(ranked)?.[0]).toBe('knowsYourCountry');
  });

  test('never claim what is not so', () => {
    const other = compared(
      'a',
      {
        languages: ['es'],
        countries: ['MX'],
        expertise: ['sleep'],
        style: 'directive',
        price: { amount: 11_000, currency: 'EUR' },
        rating: { count: 2, sum: 10 },
      },
      0.2,
    );
    const told = codes(rank(sampleProfile(), [other])) ?? [];
    expect(told.toSorted()).toEqual([
      'freeWhenYouAre',
      'slightlyAboveBudget',
      'speaksYourLanguage',
      'yourFormat',
    ]);
  });
});

describe('fallbackRank', () => {
  const card = (id: string, over: Partial<Provider> = {}) => sampleCandidate(id, over).card;

  test('goes by rating, not letting two fives outrank many good ones', () => {
    const ranked = fallbackRank(sampleProfile(), [
      card('new', { rating: { count: 0, sum: 0 } }),
      card('few', { rating: { count: 2, sum: 10 } }),
      card('many', { rating: { count: 200, sum: 980 } }),
      card('bad', { rating: { count: 30, sum: 90 } }),
    ]);
    expect(ids(ranked)).toEqual(['many', 'few', 'new', 'bad']);
    for (const one of ranked) expect(rankedProviderSchema.parse(one)).toEqual(one);
  });

  test('keeps to the hard constraints', () => {
    const ranked = fallbackRank(sampleProfile(), [
      card('french', { languages: ['fr'] }),
      card('phone', { formats: ['phone'] }),
      card('dear', { price: { amount: 12_501, currency: 'EUR' } }),
      card('fits', { price: { amount: 12_500, currency: 'EUR' } }),
    ]);
    expect(ids(ranked)).toEqual(['fits']);
    expect(ranked[0]?.confidence).toBeLessThanOrEqual(0.25);
  });
});
