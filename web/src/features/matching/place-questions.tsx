import { type Country, countryCodes, type Language, languageCodes } from '@evergrow/domain/kernel';
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { zoneLabel } from '../scheduling/zone-select.tsx';
import classes from './place-questions.module.css';
import type { QuestionProps } from './question.ts';

function useNamed<Code extends string>(codes: readonly Code[], name: (code: Code) => string) {
  const { tag } = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the language, which `tag` stands for
  return useMemo(
    () =>
      codes
        .map((value) => ({ value, label: name(value) }))
        .sort((a, b) => a.label.localeCompare(b.label, tag)),
    [codes, tag],
  );
}

export function LanguagesQuestion({ value = [], onChange, error }: QuestionProps<'languages'>) {
  const t = useT('matching');
  const format = useFormat();
  const options = useNamed<Language>(languageCodes, format.language);
  return (
    <MultiSelect
      label={t('questions.languages.label')}
      description={t('questions.languages.hint')}
      placeholder={value.length === 0 ? t('questions.languages.search') : undefined}
      data={options}
      value={value}
      onChange={(chosen) => onChange(chosen as Language[])}
      maxValues={5}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('questions.languages.nothing')}
      error={error}
      size="md"
      classNames={classes}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}

export function CountryQuestion({ value, onChange, error }: QuestionProps<'country'>) {
  const t = useT('matching');
  const format = useFormat();
  const options = useNamed<Country>(countryCodes, format.country);
  return (
    <SelectField
      label={t('questions.country.label')}
      hint={t('questions.country.hint')}
      value={value ?? ''}
      onChange={onChange}
      options={options}
      placeholder={t('choose')}
      autoComplete="country"
      error={error}
    />
  );
}

export function TimeZoneQuestion({ value, onChange, error }: QuestionProps<'timeZone'>) {
  const t = useT('matching');
  const format = useFormat();
  const options = useMemo(() => {
    const zones = Intl.supportedValuesOf('timeZone');
    const all = value !== undefined && !zones.includes(value) ? [value, ...zones] : zones;
    return all.map((zone) => ({ value: zone, label: zoneLabel(zone) }));
  }, [value]);
  return (
    <SelectField
      label={t('questions.timeZone.label')}
      hint={
        value === undefined
          ? t('questions.timeZone.hint')
          : t('questions.timeZone.now', { time: format.time(Date.now(), value) })
      }
      value={value ?? ''}
      onChange={onChange}
      options={options}
      placeholder={t('choose')}
      error={error}
    />
  );
}
