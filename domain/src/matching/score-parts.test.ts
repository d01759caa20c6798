import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusAreas } from '../catalog/index.ts';
import { readClient } from './read-client.ts';
import { sampleCandidate, sampleProfile } from './sample.test-data.ts';
import { budgetPart, scoreParts, scoreWeights, totalScore } from './score-parts.ts';

const parts = (profile = sampleProfile(), candidate = sampleCandidate(), similarity: number | null = 0.5) =>
  scoreParts(readClient(profile), candidate, similarity);

test('weights are those of the product and add up to one', () => {
  expect(scoreWeights).toEqual({ language: 0.25, country: 0.2, goals: 0.3, budget: 0.15, availability: 0.1 });
  expect(Object.values(scoreWeights).reduce<number>((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
});

describe('language', () => {
  test.each([
    [['en'], 1],
    [['es'], 0.9],
    [['fr'], 0],
    [['fr', 'es', 'en'], 1],
  ] as const)('a provider who speaks %j gets %d', (languages, part) => {
    expect(parts(undefined, sampleCandidate('a', { languages: [...languages] })).language).toBe(part);
  });
});

describe('country', () => {
  test.each([
    [['ES'], 1],
    [['FR', 'PT'], 0.5],
    [['SE'], 0.25],
    [['MX'], 0],
  ] as const)('a provider from %j gets %d', (countries, part) => {
    expect(parts(undefined, sampleCandidate('a', { countries: [...countries] })).country).toBe(part);
  });
});

describe('budget', () => {
  const at = (amount: number, currency: 'EUR' | 'USD' = 'EUR') =>
    budgetPart(sampleProfile(), sampleCandidate('a', { price: { amount, currency } }).card);

  test('is full up to the ceiling and nothing at a quarter above', () => {
    expect([at(0), at(5_000), at(10_000)]).toEqual([1, 1, 1]);
    expect(at(11_250)).toBeCloseTo(0.5, 10);
    expect([at(12_500), at(50_000)]).toEqual([0, 0]);
  });

  test('is undecided in another currency', () => {
    expect(at(8_000, 'USD')).toBe(0.5);
  });

  test('counts longer sessions, and does not count on shorter ones being cheaper', () => {
    const { card } = sampleCandidate();
    const lasting = (sessionLength: 30 | 60 | 90) => budgetPart(sampleProfile({ sessionLength }), card);
    expect([lasting(30), lasting(60)]).toEqual([1, 1]);
    expect(lasting(90)).toBeCloseTo(0.2, 10);
  });

  test('with nothing to spend only what is free fits', () => {
    const profile = sampleProfile({ budgetCeiling: { amount: 0, currency: 'EUR' } });
    const priced = (amount: number) =>
      budgetPart(profile, sampleCandidate('a', { price: { amount, currency: 'EUR' } }).card);
    expect([priced(0), priced(1)]).toEqual([1, 0]);
  });
});

describe('availability', () => {
  const with_ = (weekly: string[]) => parts(undefined, sampleCandidate('a', {}, weekly)).availability;

  test('counts the hours both have, ten being as good as all', () => {
    expect(with_(['17:00-22:00', '', '17:00-22:00', '', '', '', ''])).toBe(1);
    expect(with_(['17:00-22:00', '', '', '', '', '', ''])).toBe(0.5);
    expect(with_(['', '', '', '', '', '', '09:00-17:00'])).toBe(0);
  });

  test('is undecided while no hours are known', () => {
    expect(with_(['', '', '', '', '', '', ''])).toBe(0.5);
  });

  test('compares weeks across the date line', () => {
    const auckland = sampleProfile({ utcOffsetMinutes: 720, availability: ['mon-morning'] });
    const madrid = sampleCandidate('a', {}, ['', '', '', '', '', '', '21:00-24:00']);
    expect(parts(auckland, madrid).availability).toBeCloseTo(3 / 5, 10);
  });
});

describe('goals', () => {
  test('rise with the similarity of the texts', () => {
    const goals = [0, 0.2, 0.4, 0.6, 0.9].map((similarity) => parts(undefined, undefined, similarity).goals);
    expect(goals).toEqual([...goals].sort((a, b) => a - b));
    expect(goals[0]).toBe(goals[1]);
    expect(goals[3]).toBeGreaterThan(goals[2] ?? 1);
  });

  test('without a model, focus areas and shared topics carry them', () => {
    const spanish = sampleProfile({
      goals: 'Quiero cambiar de carrera y encontrar trabajo en tecnología.',
      challenges: 'Me falta confianza en mí misma y temo las entrevistas.',
    });
    const fits = parts(spanish, sampleCandidate(), null).goals;
    const other = parts(
      spanish,
      sampleCandidate('b', { expertise: ['nutrition'], headline: 'Eat well', bio: 'Food for athletes.' }),
      null,
    ).goals;
    expect(fits).toBeGreaterThan(0.4);
    expect(other).toBeLessThan(0.1);
  });

  test('a specialist is before one who does everything', () => {
    const broad = sampleCandidate('b', { expertise: ['careerChange', ...focusAreas.slice(1, 12)] });
    expect(parts(undefined, sampleCandidate(), 0.5).goals).toBeGreaterThan(0);
    expect(
      parts(sampleProfile({ focusAreas: ['careerChange'] }), sampleCandidate(), 0.5).goals,
    ).toBeGreaterThan(parts(sampleProfile({ focusAreas: ['careerChange'] }), broad, 0.5).goals);
  });
});

test('whatever is compared, every part and the score lie in [0, 1]', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...focusAreas), { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.constantFrom(...focusAreas), { minLength: 1, maxLength: 12 }),
      fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.string({ maxLength: 200 }),
      (wanted, expertise, similarity, ceiling, price, goals) => {
        const profile = sampleProfile({
          focusAreas: wanted,
          goals,
          budgetCeiling: { amount: ceiling, currency: 'EUR' },
        });
        const candidate = sampleCandidate('a', { expertise, price: { amount: price, currency: 'EUR' } });
        const all = parts(profile, candidate, similarity);
        for (const part of [...Object.values(all), totalScore(all)]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 60 },
  );
});
