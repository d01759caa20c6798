import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProviderPicker } from '../provider-picker.tsx';
import { addDays } from '../zoned.ts';
import classes from './calendar-page.module.css';
import type { CalendarSpan } from './use-calendar-span.ts';

type Props = {
  span: CalendarSpan;
  zone: string;
  now: number;
  /** More to choose from, beside whose calendar it is. */
  filters?: ReactNode;
  /** A button beside the days. */
  action?: ReactNode;
  children: ReactNode;
};

/** What is around every calendar: whose it is, by day or week, which days. */
export function CalendarFrame({ span, zone, now, filters, action, children }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { view, date, days, title, today, go } = span;
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        lead={t('calendar.zone', { zone: zone.replaceAll('_', ' '), name: format.zoneName(now, zone) })}
        actions={
          <div className={classes.views}>
            {(['week', 'day'] as const).map((each) => (
              <Button
                key={each}
                size="sm"
                variant={view === each ? 'light' : 'subtle'}
                aria-pressed={view === each}
                onClick={() => go({ view: each })}
              >
                {t(`calendar.${each}`)}
              </Button>
            ))}
          </div>
        }
      />
      <div className={classes.pickers}>
        <ProviderPicker everybody />
        {filters}
      </div>
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.step}
          aria-label={t(`calendar.earlier.${view}`)}
          onClick={() => go({ date: addDays(date, -days) })}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.step}
          aria-label={t(`calendar.later.${view}`)}
          onClick={() => go({ date: addDays(date, days) })}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
        <h2 className={classes.range} aria-live="polite">
          {title}
        </h2>
        <Button size="sm" variant="default" onClick={() => go({ date: today })}>
          {t('calendar.today')}
        </Button>
        {action}
      </div>
      {children}
    </>
  );
}
