import type { Opening } from '@evergrow/domain/scheduling';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { noonOf } from '../zoned.ts';
import classes from './overrides-field.module.css';

type Props = { opening: Opening; works: boolean; onChange: (works: boolean) => void };

const shown = 6;

/** The days the business or the country takes off, and whether this provider does. */
export function HolidaysField({ opening, works, onChange }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { holidayCountry, holidays, closedDates } = opening;
  const day = (date: string) => format.dated(noonOf(date), { dateStyle: 'full' }, 'UTC');
  return (
    <div>
      {holidayCountry === null ? (
        <p className={classes.empty}>{t('holidays.none')}</p>
      ) : (
        <>
          <SwitchField
            label={t('holidays.work', { country: format.country(holidayCountry) })}
            hint={t('holidays.workHint')}
            checked={works}
            onChange={onChange}
          />
          <ul className={classes.dates} data-off={works || undefined} aria-label={t('holidays.next')}>
            {holidays.slice(0, shown).map(({ date, name }) => (
              <li key={`${date}/${name}`}>
                <span>{day(date)}</span> <small>{name}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {closedDates.length === 0 ? null : (
        <p className={classes.empty}>
          {t('holidays.closed', { dates: format.list(closedDates.slice(0, shown).map((date) => day(date))) })}
        </p>
      )}
    </div>
  );
}
