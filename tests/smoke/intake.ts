import type { Intake } from '@evergrow/domain/matching';

/** The answers of an invented person. */
export const intake: Intake = {
  languages: ['en', 'es'],
  country: 'ES',
  timeZone: 'Europe/Madrid',
  goals:
    'I want to move from engineering into leading a team without losing my evenings and my health to it.',
  focusAreas: ['newManager', 'leadership', 'burnout'],
  challenges:
    'I say yes to everything, I avoid hard conversations and I have not slept well since the promotion.',
  previousCoaching: 'never',
  motivation: 8,
  budget: { amount: 15_000, currency: 'EUR' },
  frequency: 'everyTwoWeeks',
  sessionLength: 60,
  availability: ['mon-morning', 'tue-afternoon', 'wed-evening', 'thu-morning', 'fri-afternoon'],
  formats: ['video', 'phone'],
  coachStyle: 'balanced',
  communication: 'direct',
  accountability: 'regular',
  learning: 'talking',
  industry: 'technology',
  careerStage: 'senior',
  ageBand: '35-44',
};
