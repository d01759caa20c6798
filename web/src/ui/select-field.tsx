import classes from './field.module.css';
import { Field, type FieldTexts } from './field.tsx';

type Props<Value extends string> = FieldTexts & {
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  /** The line shown while nothing is chosen. With `clearable` it can be chosen again. */
  placeholder?: string;
  clearable?: boolean;
  disabled?: boolean;
  name?: string;
  autoComplete?: string;
};

/** One of a list, by the device's own control: the best there is on a phone, and it weighs nothing. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  options,
  placeholder,
  clearable = false,
  ...rest
}: Props<Value>) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          className={classes.control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {placeholder === undefined ? null : (
            <option value="" disabled={!clearable}>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
