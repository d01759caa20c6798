import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './stepper.module.css';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The value as it is shown, e.g. with its unit. */
  shown?: string;
  /** What the buttons do, for who does not see the signs on them. */
  less: string;
  more: string;
  onChange: (value: number) => void;
};

/** A number between two others, by two buttons large enough for a thumb. */
export function Stepper({ label, hint, value, min, max, step = 1, shown, less, more, onChange }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line in every browser
    <div role="group" aria-labelledby={id} className={classes.stepper}>
      <div className={classes.words}>
        <span id={id}>{label}</span>
        {hint ? <small>{hint}</small> : null}
      </div>
      <div className={classes.control}>
        <button
          type="button"
          aria-label={less}
          disabled={value - step < min}
          onClick={() => onChange(value - step)}
        >
          <IconMinus size={20} aria-hidden />
        </button>
        <output aria-live="polite">{shown ?? value}</output>
        <button
          type="button"
          aria-label={more}
          disabled={value + step > max}
          onClick={() => onChange(value + step)}
        >
          <IconPlus size={20} aria-hidden />
        </button>
      </div>
    </div>
  );
}
