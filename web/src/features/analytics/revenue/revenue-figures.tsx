import type { KeyFigures, Revenue } from '@evergrow/domain/analytics/revenue';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Stat } from '../../../ui/stat.tsx';
import { rangeName } from './period-name.ts';
import classes from './revenue-page.module.css';

type Figure = keyof KeyFigures;

/** Figures of which less is better. */
const costs: readonly Figure[] = ['refunds', 'fees', 'churn', 'unsubscribed'];

/** The figures of a period, each with how it compares with the period before. */
export function RevenueFigures({ revenue }: { revenue: Revenue }) {
  const t = useT('analytics');
  const format = useFormat();
  const { now, was, currency, before } = revenue;
  const money = (amount: number | null) => (amount === null ? '–' : format.money({ amount, currency }));
  const share = (value: number | null) =>
    value === null ? '–' : format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const delta = (figure: Figure) => {
    const [is, then] = [now[figure], was[figure]];
    if (is === null || then === null || then === 0) return null;
    const change = (is - then) / Math.abs(then);
    const better = costs.includes(figure) ? change < 0 : change > 0;
    const text = format.number(change, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: 0,
    });
    const isSame = Math.abs(change) < 0.005;
    return (
      <span
        className={classes.delta}
        data-good={(!isSame && better) || undefined}
        data-bad={(!isSame && !better) || undefined}
      >
        {text}
      </span>
    );
  };
  const shown: readonly (readonly [Figure, string])[] = [
    ['net', money(now.net)],
    ['gross', money(now.gross)],
    ['refunds', money(now.refunds)],
    ['tax', money(now.tax)],
    ['fees', money(now.fees)],
    ['orders', format.number(now.orders)],
    ['customers', format.number(now.customers)],
    ['arpu', money(now.arpu)],
  ];
  const recurring: readonly (readonly [Figure, string])[] = [
    ['mrr', money(now.mrr)],
    ['subscriptions', format.number(now.subscriptions)],
    ['churn', share(now.churn)],
    ['ltv', money(now.ltv)],
  ];
  const subscribes = now.subscriptions + was.subscriptions + now.unsubscribed > 0;
  return (
    <>
      <p className={classes.compared}>{t('money.compared', { period: rangeName(format, before) })}</p>
      <dl className={classes.figures}>
        {[...shown, ...(subscribes ? recurring : [])].map(([figure, value]) => (
          <Stat
            key={figure}
            label={t(`money.figures.${figure as 'net'}`)}
            value={value}
            hint={delta(figure)}
          />
        ))}
      </dl>
    </>
  );
}
