import type { Provider } from '../catalog/index.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import type { Profile } from './profile.ts';

const now = Date.parse('2026-06-15T12:00:00Z');

/** A valid profile; what matters to a test is given. */
export const sampleProfile = (over: Partial<Profile> = {}): Profile => ({
  pseudonym: 'p1',
  languages: ['en', 'es'],
  country: 'ES',
  utcOffsetMinutes: 120,
  goals: 'I want to leave teaching and find work in software without starting from nothing.',
  challenges: 'I am afraid that at my age nobody will hire me and my savings are small.',
  focusAreas: ['careerChange', 'confidence'],
  previousCoaching: 'never',
  motivation: 8,
  budgetCeiling: { amount: 10_000, currency: 'EUR' },
  frequency: 'everyTwoWeeks',
  sessionLength: 60,
  availability: ['mon-evening', 'wed-evening', 'sat-morning'],
  formats: ['video'],
  coachStyle: 'supportive',
  communication: 'gentle',
  accountability: 'light',
  learning: 'talking',
  industry: 'education',
  careerStage: 'established',
  ageBand: '35-44',
  hash: '0'.repeat(64),
  createdAt: new Date(now),
  ...over,
});

export const sampleProvider = (over: Partial<Provider> = {}): Provider => ({
  displayName: 'Alex Rivera',
  headline: 'Coach for people who change careers',
  bio: 'I help teachers and other professionals find work in technology, one honest step at a time.',
  expertise: ['careerChange', 'jobSearch'],
  languages: ['en'],
  countries: ['ES'],
  timeZone: 'Europe/Madrid',
  formats: ['video', 'phone'],
  style: 'supportive',
  price: { amount: 8_000, currency: 'EUR' },
  photoPath: null,
  published: true,
  rating: { count: 20, sum: 96 },
  createdAt: new Date(now),
  updatedAt: new Date(now),
  ...over,
});

/** A provider who works every evening and all of Saturday. */
export const sampleCandidate = (
  id = 'a',
  over: Partial<Provider> = {},
  weekly: string[] = [...Array<string>(5).fill('16:00-22:00'), '08:00-16:00', ''],
): Candidate =>
  candidateOf(
    id,
    sampleProvider(over),
    { timeZone: 'Europe/Madrid', weekly },
    { textHash: '0'.repeat(64), now },
  );
