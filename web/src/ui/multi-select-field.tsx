import { MultiSelect } from '@mantine/core';
import { useT } from '../lib/use-t.tsx';
import { Field, type FieldTexts } from './field.tsx';
import classes from './multi-select-field.module.css';

type Props<Value extends string> = FieldTexts & {
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  options: readonly { value: Value; label: string }[];
  placeholder: string;
  /** No more can be chosen than these. */
  most: number;
};

/** Several of a long list, found by typing. Needs Mantine around it. */
export function MultiSelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  options,
  placeholder,
  most,
}: Props<Value>) {
  const t = useT('app');
  return (
    <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
      {(wiring) => (
        <MultiSelect
          {...wiring}
          error={Boolean(error)}
          classNames={{ input: classes.input ?? '', pill: classes.pill ?? '' }}
          data={[...options]}
          value={[...value]}
          onChange={(chosen) => onChange(chosen as Value[])}
          placeholder={value.length < most ? placeholder : ''}
          maxValues={most}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('nothingFound')}
          comboboxProps={{ shadow: 'md', radius: 'md' }}
        />
      )}
    </Field>
  );
}
