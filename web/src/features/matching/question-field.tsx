import type { Intake, IntakeDraft } from '@evergrow/domain/matching';
import type { ComponentType } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { BudgetQuestion } from './budget-question.tsx';
import {
  AccountabilityQuestion,
  AgeBandQuestion,
  CareerStageQuestion,
  CoachStyleQuestion,
  CommunicationQuestion,
  FormatsQuestion,
  FrequencyQuestion,
  IndustryQuestion,
  LearningQuestion,
  MotivationQuestion,
  PreviousCoachingQuestion,
  SessionLengthQuestion,
} from './choice-questions.tsx';
import { CountryQuestion, LanguagesQuestion, TimeZoneQuestion } from './place-questions.tsx';
import type { QuestionProps } from './question.ts';
import type { AnswerError } from './step-errors.ts';
import type { SetAnswer } from './use-intake-answers.ts';
import { AvailabilityQuestion } from './week-question.tsx';
import { ChallengesQuestion, FocusAreasQuestion, GoalsQuestion } from './words-questions.tsx';

/** The control of each of the twenty questions. */
const controls: { [Name in keyof Intake]: ComponentType<QuestionProps<Name>> } = {
  previousCoaching: PreviousCoachingQuestion,
  frequency: FrequencyQuestion,
  coachStyle: CoachStyleQuestion,
  communication: CommunicationQuestion,
  accountability: AccountabilityQuestion,
  learning: LearningQuestion,
  industry: IndustryQuestion,
  careerStage: CareerStageQuestion,
  ageBand: AgeBandQuestion,
  languages: LanguagesQuestion,
  country: CountryQuestion,
  timeZone: TimeZoneQuestion,
  focusAreas: FocusAreasQuestion,
  goals: GoalsQuestion,
  challenges: ChallengesQuestion,
  motivation: MotivationQuestion,
  budget: BudgetQuestion,
  sessionLength: SessionLengthQuestion,
  availability: AvailabilityQuestion,
  formats: FormatsQuestion,
};

type Props<Name extends keyof Intake> = {
  name: Name;
  answers: IntakeDraft;
  setAnswer: SetAnswer;
  error: AnswerError | undefined;
};

/** One question with its control, answer and error. */
export function QuestionField<Name extends keyof Intake>({ name, answers, setAnswer, error }: Props<Name>) {
  const t = useT('matching');
  const Control: ComponentType<QuestionProps<Name>> = controls[name];
  return (
    <div data-question={name} data-wrong={error ? true : undefined}>
      <Control
        value={answers[name]}
        onChange={(value) => setAnswer(name, value)}
        error={error === undefined ? null : t(`errors.${error}`)}
      />
    </div>
  );
}
