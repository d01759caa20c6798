import { type Intake, intakeSchema } from '@evergrow/domain/matching';

/** All twenty answers of someone who cannot stop working from home. */
export const makeIntake = (overrides: Partial<Intake> = {}): Intake =>
  intakeSchema.parse({
    languages: ['en', 'pt'],
    country: 'PT',
    timeZone: 'Europe/Lisbon',
    goals: 'I want to finish work at six and still be proud of what I did during the day.',
    focusAreas: ['remoteWork', 'productivity'],
    challenges: 'Messages reach me at every hour and I answer them, then I sleep badly.',
    previousCoaching: 'never',
    motivation: 8,
    budget: { amount: 9_000, currency: 'EUR' },
    frequency: 'everyTwoWeeks',
    sessionLength: 60,
    availability: ['tue-morning', 'thu-afternoon'],
    formats: ['video'],
    coachStyle: 'structured',
    communication: 'direct',
    accountability: 'regular',
    learning: 'doing',
    industry: 'technology',
    careerStage: 'established',
    ageBand: '35-44',
    ...overrides,
  });
