import { type FocusArea, focusAreas } from '@evergrow/domain/catalog';
import { countryCodes, languageCodes } from '@evergrow/domain/kernel';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readAmount, writeAmount } from './amount-text.ts';
import classes from './filter-form.module.css';
import { formats, ratings, type SearchFilters, withoutFilter } from './filters-url.ts';

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void };

const homeAreas: readonly FocusArea[] = ['cleaning', 'deepCleaning', 'moveOut', 'windows'];

/** Everything the list can be narrowed by. Each change takes effect at once. */
export default function FilterForm({ filters, onChange }: Props) {
  const t = useT('catalog');
  const format = useFormat();
  const { modules } = useTenant();
  const areas = modules.includes('visits')
    ? homeAreas
    : focusAreas.filter((area) => !homeAreas.includes(area));
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, format.tag);
  const named = <T extends string>(codes: readonly T[], name: (code: T) => string) =>
    codes.map((code) => ({ value: code, label: name(code) })).sort(byLabel);
  const set = <Key extends keyof SearchFilters>(name: Key, value: SearchFilters[Key] | '') =>
    onChange(value === '' ? withoutFilter(filters, name) : { ...filters, [name]: value });
  return (
    <div className={classes.form}>
      <SelectField
        label={t('filter.expertise')}
        value={filters.expertise ?? ''}
        onChange={(value) => set('expertise', value)}
        options={named(areas, (area) => t(`focus.${area}`))}
        placeholder={t('filter.any')}
        clearable
      />
      <SelectField
        label={t('filter.language')}
        value={filters.language ?? ''}
        onChange={(value) => set('language', value)}
        options={named(languageCodes, format.language)}
        placeholder={t('filter.any')}
        clearable
      />
      <SelectField
        label={t('filter.country')}
        value={filters.country ?? ''}
        onChange={(value) => set('country', value)}
        options={named(countryCodes, format.country)}
        placeholder={t('filter.any')}
        clearable
      />
      <SelectField
        label={t('filter.format')}
        value={filters.format ?? ''}
        onChange={(value) => set('format', value)}
        options={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        placeholder={t('filter.any')}
        clearable
      />
      <PriceField
        key={filters.maxPrice ?? 'any'}
        value={filters.maxPrice}
        onChange={(amount) => set('maxPrice', amount ?? '')}
      />
      <SelectField
        label={t('filter.minRating')}
        value={filters.minRating === undefined ? '' : String(filters.minRating)}
        onChange={(value: string) => set('minRating', value === '' ? '' : Number(value))}
        options={ratings.map((stars) => ({
          value: String(stars),
          label: t('filter.stars', { count: stars }),
        }))}
        placeholder={t('filter.any')}
        clearable
      />
    </div>
  );
}

/** An amount takes effect when it is whole: on Enter, or when the field is left. */
function PriceField({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (amount: number | null) => void;
}) {
  const t = useT('catalog');
  const { currency } = useTenant();
  const [text, setText] = useState(value === undefined ? '' : writeAmount(value, currency));
  const [wrong, setWrong] = useState(false);
  const settle = () => {
    const amount = text.trim() === '' ? null : readAmount(text, currency);
    setWrong(amount === null && text.trim() !== '');
    if (text.trim() === '' || amount !== null) if (amount !== (value ?? null)) onChange(amount);
  };
  return (
    <TextField
      label={t('filter.maxPrice', { currency })}
      hint={t('filter.maxPriceHint')}
      error={wrong ? t('filter.maxPriceWrong') : null}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      onChange={setText}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
