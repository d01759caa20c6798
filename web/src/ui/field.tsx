import { type ReactNode, useId } from 'react';
import { useT } from '../lib/use-t.tsx';
import classes from './field.module.css';

export type FieldTexts = {
  label: ReactNode;
  /** What to know before filling it in. */
  hint?: ReactNode;
  /** What is wrong with what is in it, and how to mend it. */
  error?: string | null | undefined;
  /** Says so beside the label; fields are required unless they say otherwise. */
  optional?: boolean;
};

export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type Props = FieldTexts & { children: (wiring: FieldWiring) => ReactNode };

/** Label, hint and error of one control, tied to it for screen readers. */
export function Field({ label, hint, error, optional = false, children }: Props) {
  const t = useT('app');
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
        {optional ? <span className={classes.optional}> ({t('optional')})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
