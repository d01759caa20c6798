import type { Measure, Metrics } from '@evergrow/domain/analytics';
import type { ReactNode } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Stat } from '../../../ui/stat.tsx';
import { changeBetweenHalves } from '../trend.ts';
import classes from './overview-page.module.css';

/** The figures an owner asks for first, each with how the last half of the time compares with the one before. */
export function KeyFigures({ metrics }: { metrics: Metrics }) {
  const t = useT('analytics');
  const format = useFormat();
  const { modules } = useTenant();
  const { totals, days, currency, others, activeClients, matchToBooking } = metrics;
  const perDay = (measure: Measure) => days.map(({ measures }) => measures[measure]);
  const delta = (values: readonly number[]): ReactNode => {
    const change = changeBetweenHalves(values);
    if (change === null) return null;
    const text = format.number(change, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: 0,
    });
    const good = change > 0.005 ? true : undefined;
    const bad = change < -0.005 ? true : undefined;
    return t.rich(
      'figures.delta',
      {
        change: (inner) => (
          <span className={classes.delta} data-good={good} data-bad={bad}>
            {inner}
          </span>
        ),
      },
      { change: text, count: Math.floor(days.length / 2) },
    );
  };
  const income = days.map(({ measures }) => measures.revenue - measures.refunds);
  return (
    <dl className={classes.figures}>
      <Stat
        label={t('figures.revenue')}
        value={format.money({ amount: totals.revenue - totals.refunds, currency })}
        hint={
          others.length === 0 ? (
            delta(income)
          ) : (
            <>
              {delta(income)}
              <span className={classes.others}>
                {t('figures.others', { amounts: format.list(others.map((one) => format.money(one))) })}
              </span>
            </>
          )
        }
      />
      <Stat
        label={t('figures.bookings')}
        value={format.number(totals.confirmed)}
        hint={delta(perDay('confirmed'))}
      />
      <Stat
        label={t('figures.activeClients')}
        value={format.number(activeClients)}
        hint={t('figures.newMembers', { count: totals.members })}
      />
      {modules.includes('matching') ? (
        <Stat
          label={t('figures.matchToBooking')}
          value={matchToBooking === null ? '–' : format.percent(matchToBooking)}
          hint={t('figures.matches', { count: totals.matches })}
        />
      ) : (
        <Stat
          label={t('figures.reviews')}
          value={format.number(totals.reviews)}
          hint={delta(perDay('reviews'))}
        />
      )}
    </dl>
  );
}
