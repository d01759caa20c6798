import type { Leg } from '@evergrow/domain/visits';
import { IconCar } from '@tabler/icons-react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from './day.module.css';

/** The way between two stops. */
export function LegRow({ leg: { metres, minutes, late } }: { leg: Leg }) {
  const t = useT('visits');
  const format = useFormat();
  const distance = format.number(metres / 1000, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 1,
  });
  return (
    <p className={classes.leg} data-late={late > 0 || undefined}>
      <IconCar size={18} aria-hidden />
      {t('day.leg', { time: format.duration(minutes), distance })}
      {late > 0 ? <strong>{t('day.late', { time: format.duration(late) })}</strong> : null}
    </p>
  );
}
