import { IconCopy } from '@tabler/icons-react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { DisclosureMenu } from '../../../ui/disclosure-menu.tsx';
import { MenuButton, MenuLabel } from '../../../ui/menu-item.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { RangesField } from './ranges-field.tsx';
import { copyDay, nextRange, type Week } from './week-hours.ts';
import classes from './week-hours-field.module.css';

type Props = { value: Week; onChange: (week: Week) => void };

/** 2024 began on a Monday: its first days name the weekdays. */
const exampleDay = (index: number): number => Date.UTC(2024, 0, 1 + index, 12);
const others = (index: number, days: readonly number[]): number[] => days.filter((day) => day !== index);

/** A week of opening hours, Monday first: open or closed, any number of ranges, copied from one day to others. */
export function WeekHoursField({ value, onChange }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const nameOf = (index: number) => format.dated(exampleDay(index), { weekday: 'long' }, 'UTC');
  const setDay = (index: number, ranges: Week[number]) =>
    onChange(value.map((day, at) => (at === index ? ranges : day)));
  return (
    <div className={classes.week}>
      {value.map((ranges, index) => {
        const name = nameOf(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what names a day
          <fieldset key={index} className={classes.day}>
            <legend className="visually-hidden">{name}</legend>
            <div className={classes.name}>
              <SwitchField
                label={name}
                checked={ranges.length > 0}
                onChange={(open) =>
                  setDay(index, open ? [nextRange([]) ?? { from: '09:00', to: '17:00' }] : [])
                }
              />
            </div>
            {ranges.length === 0 ? (
              <p className={classes.closed}>{t('hours.closed')}</p>
            ) : (
              <RangesField day={name} value={ranges} onChange={(next) => setDay(index, next)} />
            )}
            <div className={classes.copy}>
              <DisclosureMenu
                name={t('hours.copyDay', { day: name })}
                label={<IconCopy size={18} aria-hidden />}
              >
                {(close) => {
                  const copy = (days: number[]) => {
                    onChange(copyDay(value, index, days));
                    close();
                  };
                  return (
                    <>
                      <MenuLabel>{t('hours.copyTo')}</MenuLabel>
                      <MenuButton onClick={() => copy(others(index, [0, 1, 2, 3, 4]))}>
                        {t('hours.weekdays')}
                      </MenuButton>
                      <MenuButton onClick={() => copy(others(index, [0, 1, 2, 3, 4, 5, 6]))}>
                        {t('hours.allDays')}
                      </MenuButton>
                      {others(index, [0, 1, 2, 3, 4, 5, 6]).map((day) => (
                        <MenuButton key={day} onClick={() => copy([day])}>
                          {nameOf(day)}
                        </MenuButton>
                      ))}
                    </>
                  );
                }}
              </DisclosureMenu>
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
