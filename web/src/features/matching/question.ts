import type { Intake, IntakeDraft } from '@evergrow/domain/matching';

/** What the control of one question gets. */
export type QuestionProps<Name extends keyof Intake> = {
  value: IntakeDraft[Name];
  onChange: (value: Intake[Name] | undefined) => void;
  /** What is wrong with the answer, in words. */
  error: string | null;
};
