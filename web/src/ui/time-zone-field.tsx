import { useMemo } from 'react';
import type { FieldTexts } from './field.tsx';
import { SelectField } from './select-field.tsx';

type Props = FieldTexts & { value: string; onChange: (zone: string) => void };

/** An IANA time zone, by the device's own list, which is searched by typing. */
export function TimeZoneField({ value, onChange, ...texts }: Props) {
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const zones = known.includes(value) || value === '' ? known : [value, ...known];
    return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
  }, [value]);
  return <SelectField {...texts} value={value} onChange={onChange} options={options} />;
}
