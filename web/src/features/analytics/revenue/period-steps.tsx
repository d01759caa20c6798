import type { Revenue } from '@evergrow/domain/analytics/revenue';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { dayAfter, periodName } from './period-name.ts';
import classes from './revenue-page.module.css';

/** Which period is shown, the way to the ones beside it, and to other currencies. */
export function PeriodSteps({ revenue }: { revenue: Revenue }) {
  const t = useT('analytics');
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const { grain, period, before, currency, currencies } = revenue;
  const to = (at: string) => {
    const next = new URLSearchParams(parameters);
    next.set('at', at);
    return `?${next}`;
  };
  const next = dayAfter(period);
  const hasNext = next <= new Date().toISOString().slice(0, 10);
  return (
    <div className={classes.steps}>
      <Link to={to(before.from)} replace aria-label={t('money.earlier')} className={classes.step}>
        <IconChevronLeft size={22} aria-hidden />
      </Link>
      <h2 className={classes.period} aria-live="polite">
        {periodName(format, grain, period)}
      </h2>
      {hasNext ? (
        <Link to={to(next)} replace aria-label={t('money.later')} className={classes.step}>
          <IconChevronRight size={22} aria-hidden />
        </Link>
      ) : (
        <span className={classes.step} data-off>
          <IconChevronRight size={22} aria-hidden />
        </span>
      )}
      {currencies.length > 1 ? (
        <select
          className={classes.currency}
          aria-label={t('money.currency')}
          value={currency}
          onChange={(event) => {
            const changed = new URLSearchParams(parameters);
            changed.set('currency', event.currentTarget.value);
            setParameters(changed, { replace: true });
          }}
        >
          {currencies.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
