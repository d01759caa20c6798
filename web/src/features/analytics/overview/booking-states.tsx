import type { DayRollup } from '@evergrow/domain/analytics';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from './booking-states.module.css';

const states = ['holds', 'confirmed', 'completed', 'cancelled', 'expired'] as const;

/** What became of bookings: how many reached each state, the longest bar being the most. */
export function BookingStates({ totals }: { totals: DayRollup }) {
  const t = useT('analytics');
  const format = useFormat();
  const most = Math.max(1, ...states.map((state) => totals[state]));
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('states.title')}</caption>
      <tbody>
        {states.map((state) => (
          <tr key={state}>
            <th scope="row">{t(`states.${state}`)}</th>
            <td className={classes.track}>
              <span data-state={state} style={{ width: `${(totals[state] / most) * 100}%` }} />
            </td>
            <td className={classes.count}>{format.number(totals[state])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
