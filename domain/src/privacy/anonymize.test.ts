import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Intake, profileSchema } from '../matching/index.ts';
import { anonymize } from './anonymize.ts';
import { budgetCeiling } from './budget-ceiling.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const intake: Intake = {
  languages: ['es', 'en'],
  country: 'ES',
  timeZone: 'Europe/Madrid',
  goals: 'Me llamo Ainhoa Etxeberria y quiero cambiar de trabajo este año.',
  focusAreas: ['careerChange'],
  challenges: 'My boss Karen calls me at +34 600 123 456 every night.',
  previousCoaching: 'never',
  motivation: 8,
  budget: { amount: 8_731, currency: 'EUR' },
  frequency: 'weekly',
  sessionLength: 60,
  availability: ['tue-evening', 'mon-evening'],
  formats: ['video', 'phone'],
  coachStyle: 'balanced',
  communication: 'direct',
  accountability: 'regular',
  learning: 'doing',
  industry: 'technology',
  careerStage: 'senior',
  ageBand: '35-44',
};
/** Not a digest: shows what was given to it. */
const recording = () => {
  const seen: string[] = [];
  const digest = (text: string) => {
    seen.push(text);
    return 'a'.repeat(64);
  };
  return { seen, digest };
};
const anonymous = (over: Partial<Intake> = {}) =>
  anonymize({ ...intake, ...over }, { pseudonym: 'p1', now, digest: recording().digest });

describe('anonymize', () => {
  test('leaves nothing that identifies', () => {
    const profile = anonymous();
    const text = JSON.stringify(profile);
    for (const secret of ['Ainhoa', 'Etxeberria', 'Karen', '600', 'Madrid', '8731'])
      expect(text).not.toContain(secret);
    expect(profileSchema.parse(profile)).toEqual(profile);
    expect(profile).toMatchObject({ pseudonym: 'p1', utcOffsetMinutes: 120, createdAt: new Date(now) });
    expect(Object.keys(profile)).not.toContain('timeZone');
  });

  test.each([
    ['Asia/Kolkata', 360],
    ['Asia/Kathmandu', 360],
    ['America/St_Johns', -120],
    ['Pacific/Kiritimati', 840],
    ['UTC', 0],
  ])('%s becomes %d minutes', (timeZone, minutes) => {
    expect(anonymous({ timeZone }).utcOffsetMinutes).toBe(minutes);
  });

  test('a text of nothing but short secrets still fits', () => {
    const profile = anonymous({ goals: '@ab '.repeat(500) });
    expect(profile.goals.length).toBeLessThanOrEqual(2400);
    expect(profile.goals).not.toContain('@ab');
  });

  test('the hash covers what is scored and nothing else', () => {
    const hashed = (over: Partial<Intake>) => {
      const { seen, digest } = recording();
      anonymize({ ...intake, ...over }, { pseudonym: 'p1', now, digest });
      return seen.join();
    };
    const base = hashed({});
    expect(hashed({ availability: ['mon-evening', 'tue-evening'], formats: ['phone', 'video'] })).toBe(base);
    expect(hashed({ motivation: 1, ageBand: '65+', budget: { amount: 9_900, currency: 'EUR' } })).toBe(base);
    expect(hashed({ focusAreas: ['sleep'] })).not.toBe(base);
    expect(hashed({ languages: ['en', 'es'] })).not.toBe(base);
    expect(hashed({ goals: 'I want to sleep through the night again.' })).not.toBe(base);
  });
});

describe('budgetCeiling', () => {
  test.each([
    [8_731, 10_000],
    [10_000, 10_000],
    [10_001, 12_500],
    [5_000, 5_000],
    [7, 8],
    [1, 1],
    [0, 0],
    [99_999_999, 99_999_999],
  ])('%d is in the band up to %d', (amount, ceiling) => {
    expect(budgetCeiling({ amount, currency: 'EUR' })).toEqual({ amount: ceiling, currency: 'EUR' });
  });

  test('is never below the amount, never a third above it, and stays what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999_999 }), (amount) => {
        const ceiling = budgetCeiling({ amount, currency: 'JPY' });
        expect(ceiling.amount).toBeGreaterThanOrEqual(amount);
        expect(ceiling.amount).toBeLessThanOrEqual(amount * 1.34);
        expect(budgetCeiling(ceiling)).toEqual(ceiling);
      }),
    );
  });
});
