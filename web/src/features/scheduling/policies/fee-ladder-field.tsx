import type { FeeStep } from '@evergrow/domain/scheduling';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Issue } from '../../../lib/issues.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './fee-ladder-field.module.css';

type Props = {
  steps: readonly FeeStep[];
  issues: Readonly<Record<string, Issue>>;
  onChange: (steps: FeeStep[]) => void;
};

const most = 6;
const numberOf = (text: string, top: number): number =>
  Math.min(top, Math.max(0, Number.parseInt(text, 10) || 0));

/** From when cancelling costs what: the earliest step first, as a reader thinks of it; kept the other way round. */
export function FeeLadderField({ steps, issues, onChange }: Props) {
  const t = useT('scheduling');
  const shown = steps.toReversed();
  const change = (index: number, step: FeeStep | null) => {
    const next = shown.flatMap((known, at) => (at === index ? (step ?? []) : known));
    onChange(next.toReversed());
  };
  const add = () => {
    const nearest = steps[0];
    const step = nearest
      ? { hoursBefore: Math.floor(nearest.hoursBefore / 2), percent: Math.min(100, nearest.percent + 50) }
      : { hoursBefore: 24, percent: 50 };
    onChange([step, ...steps]);
  };
  const wrong = Object.keys(issues).some((path) => path.startsWith('policy.cancellationFees'));
  return (
    <fieldset className={classes.ladder}>
      <legend>{t('policies.ladder')}</legend>
      {shown.length === 0 ? <p className={classes.hint}>{t('policies.ladderEmpty')}</p> : null}
      {shown.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place
        <div key={index} className={classes.step}>
          <TextField
            label={t('policies.hoursBefore')}
            type="number"
            inputMode="numeric"
            min={0}
            max={2160}
            value={String(step.hoursBefore)}
            onChange={(text) => change(index, { ...step, hoursBefore: numberOf(text, 2_160) })}
          />
          <TextField
            label={t('policies.percent')}
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            value={String(step.percent)}
            onChange={(text) => change(index, { ...step, percent: numberOf(text, 100) })}
          />
          <button
            type="button"
            className={classes.remove}
            aria-label={t('policies.removeStep', { hours: step.hoursBefore })}
            onClick={() => change(index, null)}
          >
            <IconTrash size={18} aria-hidden />
          </button>
        </div>
      ))}
      {wrong ? (
        <p className={classes.error} role="alert">
          {t('policies.ladderWrong')}
        </p>
      ) : null}
      {shown.length < most ? (
        <div>
          <Button variant="default" icon={<IconPlus size={18} aria-hidden />} onClick={add}>
            {t('policies.addStep')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
