import { type IntakeDraft, intakeSteps } from '@evergrow/domain/matching';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './intake-step.module.css';
import { QuestionField } from './question-field.tsx';
import { type StepErrors, stepErrors } from './step-errors.ts';
import { stepWords } from './step-words.ts';
import type { SetAnswer } from './use-intake-answers.ts';

type Props = {
  step: number;
  answers: IntakeDraft;
  setAnswer: SetAnswer;
  onBack: (() => void) | null;
  onNext: () => void;
};

const nothing: StepErrors = {};

/** One group of questions. Errors show once one tries to go on, and go as they are mended. */
export function IntakeStep({ step, answers, setAnswer, onBack, onNext }: Props) {
  const t = useT('matching');
  const app = useT('app');
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const errors = tries > 0 ? stepErrors(step, answers) : nothing;
  useEffect(() => {
    if (tries === 0) return;
    const wrong = form.current?.querySelector('[data-wrong]');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(stepErrors(step, answers)).length > 0) setTries(tries + 1);
    else onNext();
  };
  return (
    <form ref={form} className={classes.step} onSubmit={submit} noValidate>
      <header>
        <h1>{t(stepWords(step).title)}</h1>
        <p>{t(stepWords(step).lead)}</p>
      </header>
      {(intakeSteps[step] ?? []).map((name) => (
        <QuestionField key={name} name={name} answers={answers} setAnswer={setAnswer} error={errors[name]} />
      ))}
      <div className={classes.buttons}>
        {onBack ? (
          <Button variant="default" size="lg" onClick={onBack}>
            {app('back')}
          </Button>
        ) : null}
        <Button type="submit" size="lg">
          {app('next')}
        </Button>
      </div>
    </form>
  );
}
