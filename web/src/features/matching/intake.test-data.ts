import type { Intake } from '@evergrow/domain/matching';

/** The answers of an invented person. */
export const intake: Intake = {
  languages: ['es', 'en'],
  country: 'MX',
  timeZone: 'America/Mexico_City',
  goals: 'I want to lead my new team without working every evening.',
  focusAreas: ['newManager', 'burnout'],
  challenges: 'I find it hard to say no and I put off difficult talks.',
  previousCoaching: 'never',
  motivation: 8,
  budget: { amount: 9000, currency: 'EUR' },
  frequency: 'weekly',
  sessionLength: 60,
  availability: ['mon-morning', 'wed-evening'],
  formats: ['video'],
  coachStyle: 'balanced',
  communication: 'direct',
  accountability: 'regular',
  learning: 'doing',
  industry: 'technology',
  careerStage: 'established',
  ageBand: '35-44',
};
