import { coachStyleSchema, formatSchema } from '@evergrow/domain/catalog';
import {
  accountabilitySchema,
  ageBandSchema,
  careerStageSchema,
  communicationSchema,
  frequencySchema,
  type Intake,
  industrySchema,
  learningSchema,
  previousCoachingSchema,
} from '@evergrow/domain/matching';
import type { KeyUnder, MessageKey } from '../../lib/message-keys.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { QuestionProps } from './question.ts';

type Options<Name extends string> = KeyUnder<'matching', `questions.${Name}.options`>;
type WordName =
  KeyUnder<'matching', 'questions'> extends infer Key
    ? Key extends `${infer Name}.options.${string}`
      ? Name
      : never
    : never;

type WordProps<Name extends WordName, Word extends Options<Name>> = {
  name: Name;
  words: readonly Word[];
  look: 'cards' | 'chips';
  value: Word | undefined;
  onChange: (value: Word) => void;
  error: string | null;
};

/** A question answered by one of a few words, each with its meaning where it deserves a sentence. */
function WordQuestion<Name extends WordName, Word extends Options<Name>>({
  name,
  words,
  look,
  value,
  onChange,
  error,
}: WordProps<Name, Word>) {
  const t = useT('matching');
  const base = `questions.${name}` as const;
  return (
    <ChoiceField
      look={look}
      legend={t(`${base}.label` as MessageKey<'matching'>)}
      value={value ?? null}
      onChange={onChange}
      options={words.map((word) => {
        const meaning = `${base}.meanings.${word}`;
        return {
          value: word,
          // That there are words for each option of this question is what `Options` says.
          label: t(`${base}.options.${word}` as MessageKey<'matching'>),
          hint: t.has(meaning) ? t(meaning) : undefined,
        };
      })}
      error={error}
    />
  );
}

export const PreviousCoachingQuestion = (props: QuestionProps<'previousCoaching'>) => (
  <WordQuestion name="previousCoaching" words={previousCoachingSchema.options} look="cards" {...props} />
);
export const FrequencyQuestion = (props: QuestionProps<'frequency'>) => (
  <WordQuestion name="frequency" words={frequencySchema.options} look="cards" {...props} />
);
export const CoachStyleQuestion = (props: QuestionProps<'coachStyle'>) => (
  <WordQuestion name="coachStyle" words={coachStyleSchema.options} look="cards" {...props} />
);
export const CommunicationQuestion = (props: QuestionProps<'communication'>) => (
  <WordQuestion name="communication" words={communicationSchema.options} look="cards" {...props} />
);
export const AccountabilityQuestion = (props: QuestionProps<'accountability'>) => (
  <WordQuestion name="accountability" words={accountabilitySchema.options} look="cards" {...props} />
);
export const LearningQuestion = (props: QuestionProps<'learning'>) => (
  <WordQuestion name="learning" words={learningSchema.options} look="chips" {...props} />
);
export const IndustryQuestion = (props: QuestionProps<'industry'>) => (
  <WordQuestion name="industry" words={industrySchema.options} look="chips" {...props} />
);
export const CareerStageQuestion = (props: QuestionProps<'careerStage'>) => (
  <WordQuestion name="careerStage" words={careerStageSchema.options} look="chips" {...props} />
);
export const AgeBandQuestion = (props: QuestionProps<'ageBand'>) => (
  <WordQuestion name="ageBand" words={ageBandSchema.options} look="chips" {...props} />
);

export function FormatsQuestion({ value = [], onChange, error }: QuestionProps<'formats'>) {
  const t = useT('matching');
  const catalog = useT('catalog');
  return (
    <ChoiceField
      multiple
      look="chips"
      legend={t('questions.formats.label')}
      hint={t('questions.formats.hint')}
      value={value}
      onChange={onChange}
      options={formatSchema.options.map((each) => ({ value: each, label: catalog(`formats.${each}`) }))}
      error={error}
    />
  );
}

const lengths: readonly Intake['sessionLength'][] = [30, 45, 60, 90];

export function SessionLengthQuestion({ value, onChange, error }: QuestionProps<'sessionLength'>) {
  const t = useT('matching');
  const format = useFormat();
  return (
    <ChoiceField
      look="chips"
      legend={t('questions.sessionLength.label')}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(lengths.find((each) => String(each) === chosen))}
      options={lengths.map((each) => ({ value: String(each), label: format.duration(each) }))}
      error={error}
    />
  );
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const wordOf = (level: number) => (level <= 3 ? 'low' : level <= 6 ? 'middle' : level <= 8 ? 'high' : 'full');

export function MotivationQuestion({ value, onChange, error }: QuestionProps<'motivation'>) {
  const t = useT('matching');
  const format = useFormat();
  return (
    <ChoiceField
      look="scale"
      legend={t('questions.motivation.label')}
      hint={
        value === undefined
          ? t('questions.motivation.hint')
          : t(`questions.motivation.words.${wordOf(value)}`)
      }
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={levels.map((each) => ({ value: String(each), label: format.number(each) }))}
      error={error}
    />
  );
}
