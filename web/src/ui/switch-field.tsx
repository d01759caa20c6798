import { type ReactNode, useId } from 'react';
import classes from './switch-field.module.css';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** Keeps the label for screen readers only. */
  bare?: boolean;
};

/** On or off. */
export function SwitchField({ label, hint, checked, onChange, disabled = false, bare = false }: Props) {
  const id = useId();
  return (
    <div className={classes.field} data-bare={bare || undefined}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={classes.switch}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id} className={bare ? 'visually-hidden' : classes.label}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
