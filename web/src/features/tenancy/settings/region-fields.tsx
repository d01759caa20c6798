import {
  type Country,
  type Currency,
  countryCodes,
  currencyExponents,
  type Locale,
} from '@evergrow/domain/kernel';
import { useMemo } from 'react';
import { localeNames } from '../../../lib/locale.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import grid from '../../../ui/form-grid.module.css';
import { SelectField } from '../../../ui/select-field.tsx';
import { TimeZoneField } from '../../../ui/time-zone-field.tsx';

export type Region = { locale: Locale; country: Country; currency: Currency; timeZone: string };
type Props = { value: Region; onChange: (change: Partial<Region>) => void; currencyHint?: string };

/** Where a business is and what it is paid in. */
export function RegionFields({ value, onChange, currencyHint }: Props) {
  const t = useT('tenancy');
  const format = useFormat();
  const { countries, currencies } = useMemo(() => {
    const collator = new Intl.Collator(format.tag);
    const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label);
    return {
      countries: countryCodes.map((code) => ({ value: code, label: format.country(code) })).toSorted(byLabel),
      currencies: (Object.keys(currencyExponents) as Currency[])
        .map((code) => ({ value: code, label: `${format.currency(code)} (${code})` }))
        .toSorted(byLabel),
    };
  }, [format]);
  return (
    <div className={grid.grid}>
      <SelectField<Country>
        label={t('region.country')}
        value={value.country}
        onChange={(country) => onChange({ country })}
        options={countries}
      />
      <TimeZoneField
        label={t('region.timeZone')}
        value={value.timeZone}
        onChange={(timeZone) => onChange({ timeZone })}
      />
      <SelectField<Currency>
        label={t('region.currency')}
        {...(currencyHint && { hint: currencyHint })}
        value={value.currency}
        onChange={(currency) => onChange({ currency })}
        options={currencies}
      />
      <SelectField<Locale>
        label={t('region.locale')}
        value={value.locale}
        onChange={(locale) => onChange({ locale })}
        options={(Object.keys(localeNames) as Locale[]).map((code) => ({
          value: code,
          label: localeNames[code],
        }))}
      />
    </div>
  );
}
