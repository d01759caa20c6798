import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import classes from './field.module.css';
import { Field, type FieldTexts } from './field.tsx';

type TextProps = FieldTexts & { value: string; onChange: (value: string) => void } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'value' | 'onChange' | 'id' | 'className'
  >;

/** A line of text. */
export const TextField = ({ label, hint, error, optional, onChange, ...input }: TextProps) => (
  <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
    {(wiring) => (
      <input
        {...input}
        {...wiring}
        className={classes.control}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

type AreaProps = FieldTexts & { value: string; onChange: (value: string) => void } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'value' | 'onChange' | 'id' | 'className'
  >;

/** Several lines of text; grows with them. */
export const TextAreaField = ({ label, hint, error, optional, onChange, ...area }: AreaProps) => (
  <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
    {(wiring) => (
      <textarea
        {...area}
        {...wiring}
        className={classes.control}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);
