import { type ReactNode, useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  value: number;
  /** NaN for what is no number: the form's check then points here. */
  onChange: (value: number) => void;
  /** How a number is typed and read; plain decimals where nothing is said. */
  write?: (value: number) => string;
  read?: (text: string) => number;
};

const plainWrite = (value: number) => String(value);
const plainRead = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** A number as it is typed: what stands in the field is the person's, what the form gets is a number. */
export function NumberField({ value, onChange, write = plainWrite, read = plainRead, ...texts }: Props) {
  const [typed, setTyped] = useState<{ text: string; value: number } | null>(null);
  // What was typed holds as long as it is what the form has; otherwise the form was changed from elsewhere.
  const isOwn = typed !== null && Object.is(typed.value, value);
  const text = isOwn ? typed.text : Number.isFinite(value) ? write(value) : '';
  return (
    <TextField
      {...texts}
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        const number = read(next);
        setTyped({ text: next, value: number });
        onChange(number);
      }}
    />
  );
}
