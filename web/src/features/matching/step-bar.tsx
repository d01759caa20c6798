import { intakeSteps } from '@evergrow/domain/matching';
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import classes from './step-bar.module.css';
import { stepWords } from './step-words.ts';
import type { SaveState } from './use-intake-answers.ts';

type Props = {
  step: number;
  /** The last step that can be gone to. */
  reachable: number;
  saved: SaveState;
  onStep: (step: number) => void;
};

const icons = { idle: null, saving: IconCloudUp, saved: IconCloudCheck, failed: IconCloudOff };
const all = intakeSteps.length + 1;

/** How far one is, the way back to any earlier step, and whether what was answered is safe. */
export function StepBar({ step, reachable, saved, onStep }: Props) {
  const t = useT('matching');
  const Icon = icons[saved];
  return (
    <div className={classes.bar}>
      <p className={classes.line}>
        <span>{t('stepOf', { step: step + 1, all })}</span>
        <span role="status" className={classes.saved} data-state={saved}>
          {Icon ? <Icon size={18} aria-hidden /> : null}
          {saved === 'idle' ? '' : t(`saved.${saved}`)}
        </span>
      </p>
      <nav aria-label={t('progressLabel')}>
        <ol className={classes.steps}>
          {Array.from({ length: all }, (_, index) => index).map((index) => (
            <li key={index}>
              <button
                type="button"
                data-state={index < step ? 'behind' : index === step ? 'here' : 'ahead'}
                aria-current={index === step ? 'step' : undefined}
                aria-label={t('goToStep', { step: index + 1, title: t(stepWords(index).title) })}
                disabled={index > reachable}
                onClick={() => onStep(index)}
              />
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
