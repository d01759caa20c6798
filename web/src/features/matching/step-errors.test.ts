import { intakeDraftSchema, intakeSteps } from '@evergrow/domain/matching';
import { expect, test } from 'vitest';
import { intake } from './intake.test-data.ts';
import { answerError, firstOpenStep, stepErrors, validAnswers } from './step-errors.ts';

test('every question of an empty step is missing', () => {
  expect(stepErrors(0, {})).toEqual({ languages: 'missing', country: 'missing', timeZone: 'missing' });
});

test('complete answers have no errors, and all steps are done', () => {
  for (const step of intakeSteps.keys()) expect(stepErrors(step, intake)).toEqual({});
  expect(firstOpenStep(intake)).toBe(intakeSteps.length);
});

test('a text too short to work with says so; blanks are no answer', () => {
  expect(answerError('goals', { ...intake, goals: 'Be happy' })).toBe('short');
  expect(answerError('goals', { ...intake, goals: '    ' })).toBe('missing');
  expect(answerError('goals', { ...intake, goals: 'x'.repeat(2001) })).toBe('invalid');
});

test('an impossible answer is told from a missing one', () => {
  expect(answerError('motivation', { ...intake, motivation: 11 })).toBe('invalid');
  expect(answerError('availability', { ...intake, availability: [] })).toBe('missing');
});

test('goes back to the first step that is not complete', () => {
  const { motivation: _motivation, ...rest } = intake;
  expect(firstOpenStep(rest)).toBe(2);
  expect(firstOpenStep({})).toBe(0);
});

test('what is sent as a draft is what the server takes, and all of it that is right', () => {
  const messy = { ...intake, goals: 'short', motivation: 99, languages: [] };
  const valid = validAnswers(messy);
  expect(intakeDraftSchema.safeParse(valid).success).toBe(true);
  expect(Object.keys(valid)).toHaveLength(17);
  expect(validAnswers(intake)).toEqual(intake);
});
