import { expect, it } from 'vitest';
import { allCoaches } from './all-coaches.ts';

const distinct = (values: readonly string[]) => new Set(values).size;

it('are sixty, in at least twelve languages and twenty countries', () => {
  expect(allCoaches).toHaveLength(60);
  expect(distinct(allCoaches.flatMap(({ languages }) => languages))).toBeGreaterThanOrEqual(12);
  expect(distinct(allCoaches.map(({ countries }) => countries[0] ?? ''))).toBeGreaterThanOrEqual(20);
});

it('have names, headlines and bios of their own', () => {
  for (const field of ['name', 'headline', 'bio'] as const) {
    expect(distinct(allCoaches.map((coach) => coach[field]))).toBe(60);
  }
});

it.each(allCoaches.map((coach) => [coach.name, coach] as const))(
  '%s has a bio of 60 to 120 words',
  (_, coach) => {
    const words = coach.bio.split(' ').length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(120);
  },
);
