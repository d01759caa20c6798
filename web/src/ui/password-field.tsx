import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../lib/use-t.tsx';
import classes from './field.module.css';
import { Field, type FieldTexts } from './field.tsx';

type Props = FieldTexts & {
  value: string;
  onChange: (value: string) => void;
  /** Tells password managers which one this is. */
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
};

/** A password, which can be shown. */
export function PasswordField({ label, hint, error, onChange, ...input }: Props) {
  const t = useT('app');
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className={classes.withButton}>
          <input
            {...input}
            {...wiring}
            type={shown ? 'text' : 'password'}
            maxLength={128}
            className={classes.control}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button
            type="button"
            className={classes.inside}
            aria-label={t('showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon size={20} aria-hidden />
          </button>
        </div>
      )}
    </Field>
  );
}
