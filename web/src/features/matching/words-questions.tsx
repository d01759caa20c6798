import { type FocusArea, focusAreas } from '@evergrow/domain/catalog';
import { IconLock } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import type { QuestionProps } from './question.ts';
import classes from './words-questions.module.css';

const homeAreas: readonly FocusArea[] = ['cleaning', 'deepCleaning', 'moveOut', 'windows'];
const most = 2000;

export function FocusAreasQuestion({ value = [], onChange, error }: QuestionProps<'focusAreas'>) {
  const t = useT('matching');
  const catalog = useT('catalog');
  const { modules } = useTenant();
  const options = focusAreas
    .filter((area) => modules.includes('visits') || !homeAreas.includes(area))
    .map((area) => ({ value: area, label: catalog(`focus.${area}`) }));
  return (
    <ChoiceField
      multiple
      most={5}
      look="chips"
      legend={t('questions.focusAreas.label')}
      hint={t('questions.focusAreas.hint', { count: value.length })}
      value={value}
      onChange={onChange}
      options={options}
      error={error}
    />
  );
}

/** Goals or challenges: free text, which only ever leaves this browser sealed. */
function WordsQuestion({
  name,
  value = '',
  onChange,
  error,
}: QuestionProps<'goals'> & { name: 'goals' | 'challenges' }) {
  const t = useT('matching');
  return (
    <div>
      <TextAreaField
        label={t(`questions.${name}.label`)}
        hint={t(`questions.${name}.hint`)}
        placeholder={t(`questions.${name}.example`)}
        value={value}
        maxLength={most}
        error={error}
        onChange={onChange}
      />
      <p className={classes.foot}>
        <span>
          <IconLock size={15} aria-hidden /> {t('questions.sealedNote')}
        </span>
        <span>{t('questions.length', { count: value.length, most })}</span>
      </p>
    </div>
  );
}

export const GoalsQuestion = (props: QuestionProps<'goals'>) => <WordsQuestion name="goals" {...props} />;
export const ChallengesQuestion = (props: QuestionProps<'challenges'>) => (
  <WordsQuestion name="challenges" {...props} />
);
