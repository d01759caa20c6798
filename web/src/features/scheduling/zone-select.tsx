import { IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './zone-select.module.css';

/** `America/Mexico_City` as a person reads it. */
export const zoneLabel = (zone: string): string => zone.replaceAll('_', ' ').replaceAll('/', ' / ');

type Props = { value: string; onChange: (zone: string) => void };

/** Says in which zone times are shown, and lets the reader choose another. */
export function ZoneSelect({ value, onChange }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <p className={classes.line}>
        <IconWorld size={18} aria-hidden />
        <span>{t('slots.zone', { zone: zoneLabel(value), name: format.zoneName(Date.now(), value) })}</span>
        <button type="button" onClick={() => setOpen(true)}>
          {t('slots.changeZone')}
        </button>
      </p>
    );
  const zones = Intl.supportedValuesOf('timeZone');
  const options = (zones.includes(value) ? zones : [value, ...zones]).map((zone) => ({
    value: zone,
    label: zoneLabel(zone),
  }));
  return (
    <SelectField
      label={t('slots.chooseZone')}
      value={value}
      options={options}
      onChange={(zone) => {
        onChange(zone);
        setOpen(false);
      }}
    />
  );
}
