import type { MatchSet } from '@evergrow/domain/matching';
import type { Subject } from '@evergrow/domain/privacy';

/** How far sent answers have come. Each of the first four stands for a line of the progress. */
export const intakeStages = ['sealed', 'opened', 'anonymised', 'matched'] as const;
export type IntakeStage = 'sealing' | (typeof intakeStages)[number] | 'refused';

type Facts = {
  envelopeId: string;
  sealed: boolean;
  subject: Pick<Subject, 'state' | 'envelopeId' | 'updatedAt'> | null;
  match: Pick<MatchSet, 'createdAt'> | null;
  /** The platform was asked and says that the matches there are still hold. */
  holds: boolean;
};

/** The stage, told by what the platform has written about this very envelope. */
export function intakeStage({ envelopeId, sealed, subject, match, holds }: Facts): IntakeStage {
  if (subject === null || subject.envelopeId !== envelopeId) return sealed ? 'sealed' : 'sealing';
  if (subject.state === 'refused') return 'refused';
  if (subject.state === 'received') return 'opened';
  const fresh = match !== null && match.createdAt.getTime() >= subject.updatedAt.getTime();
  return fresh || (match !== null && holds) ? 'matched' : 'anonymised';
}

/** Whether the line of `line` is done at `stage`. */
export const isDone = (line: (typeof intakeStages)[number], stage: IntakeStage): boolean =>
  stage !== 'sealing' && stage !== 'refused' && intakeStages.indexOf(line) <= intakeStages.indexOf(stage);
