import { type Profile, profileSchema } from '@evergrow/domain/matching';
import { daysFromNow } from './instants.ts';
import { makeIntake } from './intake.ts';

/** The anonymised form of `makeIntake()`. */
export const makeProfile = (overrides: Partial<Profile> = {}): Profile => {
  const { budget: _budget, timeZone: _timeZone, ...rest } = makeIntake();
  return profileSchema.parse({
    ...rest,
    pseudonym: 'pseudonym-1',
    budgetCeiling: { amount: 10_000, currency: 'EUR' },
    utcOffsetMinutes: 0,
    hash: '5'.repeat(64),
    createdAt: daysFromNow(-1),
    ...overrides,
  });
};
