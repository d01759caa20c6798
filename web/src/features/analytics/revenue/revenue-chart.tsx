import type { Revenue } from '@evergrow/domain/analytics/revenue';
import { useId } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from '../overview/day-chart.module.css';
import { niceTop } from '../trend.ts';
import { placeName } from './period-name.ts';
import own from './revenue-page.module.css';

const width = 600;
const height = 190;

/** What came in and what was left of it, bar by bar; the same figures as a table for who reads rather than looks. */
export function RevenueChart({ revenue }: { revenue: Revenue }) {
  const t = useT('analytics');
  const format = useFormat();
  const id = useId();
  const { chart, currency } = revenue;
  const money = (amount: number) => format.money({ amount, currency });
  const top = niceTop(Math.max(...chart.map(({ gross }) => gross), 0));
  const slot = width / Math.max(chart.length, 1);
  const tall = (amount: number) => (Math.max(0, amount) / top) * (height - 4);
  const name = (at: string) => placeName(format, at);
  const [first, last] = [chart[0], chart.at(-1)];
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className={classes.chart}>
        <title id={id}>{t('money.chartSummary')}</title>
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            x1={0}
            x2={width}
            y1={height - share * (height - 4) - 1}
            y2={height - share * (height - 4) - 1}
            className={classes.line}
          />
        ))}
        {chart.map(({ at, gross, net }, index) => (
          <g key={at}>
            {[
              { amount: gross, className: own.gross },
              { amount: net, className: classes.bar },
            ].map(({ amount, className }) => (
              <rect
                key={className}
                x={index * slot + slot * 0.15}
                y={height - tall(amount) - 1}
                width={slot * 0.7}
                height={tall(amount)}
                rx={Math.min(4, slot * 0.2)}
                className={className}
              />
            ))}
            <title>{`${name(at)}: ${money(gross)} · ${money(net)}`}</title>
          </g>
        ))}
      </svg>
      <div className={classes.axis} aria-hidden>
        <span>{first ? name(first.at) : ''}</span>
        <span>{t('chart.top', { value: money(top) })}</span>
        <span>{last ? name(last.at) : ''}</span>
      </div>
      <p className={own.legend} aria-hidden>
        <span data-of="gross">{t('money.figures.gross')}</span>
        <span data-of="net">{t('money.figures.net')}</span>
      </p>
      <details className={classes.details}>
        <summary>{t('chart.table')}</summary>
        {/* A region that scrolls is reached by the keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('money.chart')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('money.when')}</th>
                <th scope="col">{t('money.figures.gross')}</th>
                <th scope="col">{t('money.figures.refunds')}</th>
                <th scope="col">{t('money.figures.net')}</th>
              </tr>
            </thead>
            <tbody>
              {chart.map(({ at, gross, refunds, net }) => (
                <tr key={at}>
                  <th scope="row">{name(at)}</th>
                  <td>{money(gross)}</td>
                  <td>{money(refunds)}</td>
                  <td>{money(net)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
