import { type ReactNode, useId } from 'react';
import classes from './choice-field.module.css';
import field from './field.module.css';

export type Choice<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** What choosing it means. */
  hint?: ReactNode;
  /** At the end of the line, e.g. a price. */
  aside?: ReactNode;
};

type Props<Value extends string> = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  options: readonly Choice<Value>[];
  /** `cards` one below the other or in two columns, `chips` side by side, `scale` in one row of equals. */
  look?: 'cards' | 'chips' | 'scale';
} & (
  | { multiple?: false; value: Value | null; onChange: (value: Value) => void }
  | {
      multiple: true;
      value: readonly Value[];
      onChange: (value: Value[]) => void;
      /** No more can be chosen than these. */
      most?: number;
    }
);

/** One or several of a few, all in sight: radio buttons or checkboxes under the skin, so keys work as everywhere. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { legend, hint, error, options, look = 'cards' } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const chosen = (value: Value) => (props.multiple ? props.value.includes(value) : props.value === value);
  const full = props.multiple && props.most !== undefined && props.value.length >= props.most;
  const toggle = (value: Value) => {
    if (!props.multiple) props.onChange(value);
    else if (chosen(value)) props.onChange(props.value.filter((other) => other !== value));
    else props.onChange([...props.value, value]);
  };
  return (
    <fieldset className={classes.field} aria-describedby={described || undefined}>
      <legend className={field.label}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={field.error} role="alert">
          {error}
        </p>
      ) : null}
      <div className={classes.options} data-look={look} data-invalid={error ? true : undefined}>
        {options.map(({ value, label, hint: meaning, aside }) => (
          <label
            key={value}
            className={classes.option}
            data-chosen={chosen(value) || undefined}
            data-closed={(full && !chosen(value)) || undefined}
          >
            <input
              type={props.multiple ? 'checkbox' : 'radio'}
              name={id}
              value={value}
              className="visually-hidden"
              checked={chosen(value)}
              disabled={full && !chosen(value)}
              aria-invalid={error ? true : undefined}
              onChange={() => toggle(value)}
            />
            <span className={classes.words}>
              <span className={classes.label}>{label}</span>
              {meaning ? <span className={classes.meaning}>{meaning}</span> : null}
            </span>
            {aside ? <span className={classes.aside}>{aside}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
