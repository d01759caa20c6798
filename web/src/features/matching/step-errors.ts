import { type Intake, type IntakeDraft, intakeSchema, intakeSteps } from '@evergrow/domain/matching';

/** What is wrong with one answer: there is none, it is too short to work with, or it is not possible. */
export type AnswerError = 'missing' | 'short' | 'invalid';
export type StepErrors = Partial<Record<keyof Intake, AnswerError>>;

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What is wrong with the answer to one question, or null. */
export function answerError(name: keyof Intake, answers: IntakeDraft): AnswerError | null {
  const value = answers[name];
  if (isMissing(value)) return 'missing';
  const parsed = intakeSchema.shape[name].safeParse(value);
  if (parsed.success) return null;
  return parsed.error.issues.some(({ code }) => code === 'too_small') && typeof value === 'string'
    ? 'short'
    : 'invalid';
}

/** What is wrong with the answers of one step; empty when one can go on. */
export function stepErrors(step: number, answers: IntakeDraft): StepErrors {
  const errors: StepErrors = {};
  for (const name of intakeSteps[step] ?? []) {
    const error = answerError(name, answers);
    if (error !== null) errors[name] = error;
  }
  return errors;
}

/** The first step that is not complete; the number of steps when all are. */
export function firstOpenStep(answers: IntakeDraft): number {
  const open = intakeSteps.findIndex((_, step) => Object.keys(stepErrors(step, answers)).length > 0);
  return open === -1 ? intakeSteps.length : open;
}

/** The answers that are right by themselves: what the server takes as a draft. */
export function validAnswers(answers: IntakeDraft): IntakeDraft {
  const names = Object.keys(answers) as (keyof Intake)[];
  return Object.fromEntries(
    names.filter((name) => answerError(name, answers) === null).map((name) => [name, answers[name]]),
  );
}
