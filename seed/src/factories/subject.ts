import { type Subject, subjectSchema } from '@evergrow/domain/privacy';
import { daysFromNow } from './instants.ts';

/** Someone whose intake has become a profile. */
export const makeSubject = (overrides: Partial<Subject> = {}): Subject =>
  subjectSchema.parse({
    pseudonym: 'pseudonym-1',
    state: 'profiled',
    refusal: null,
    envelopeId: 'envelope-1',
    updatedAt: daysFromNow(-1),
    ...overrides,
  });
