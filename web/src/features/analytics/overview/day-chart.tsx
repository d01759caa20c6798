import { useId } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { niceTop } from '../trend.ts';
import classes from './day-chart.module.css';

type Point = { day: string; value: number };
type Props = { title: string; points: readonly Point[]; write: (value: number) => string };

const width = 600;
const height = 180;

/** A bar per day, drawn as SVG, with the same figures as a table for who reads rather than looks. */
export function DayChart({ title, points, write }: Props) {
  const t = useT('analytics');
  const format = useFormat();
  const id = useId();
  const top = niceTop(Math.max(...points.map(({ value }) => value), 0));
  const slot = width / Math.max(points.length, 1);
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const day = (date: string) => format.dated(date, { day: 'numeric', month: 'short' }, 'UTC');
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className={classes.chart}>
        <title id={id}>{t('chart.summary', { title, total: write(total) })}</title>
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
        {points.map(({ day: date, value }, index) => {
          const tall = (Math.max(0, value) / top) * (height - 4);
          return (
            <rect
              key={date}
              x={index * slot + slot * 0.15}
              y={height - tall - 1}
              width={slot * 0.7}
              height={tall}
              rx={Math.min(4, slot * 0.2)}
              className={classes.bar}
            >
              <title>{`${day(date)}: ${write(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className={classes.axis} aria-hidden>
        <span>{first ? day(first.day) : ''}</span>
        <span>{t('chart.top', { value: write(top) })}</span>
        <span>{last ? day(last.day) : ''}</span>
      </div>
      <details className={classes.details}>
        <summary>{t('chart.table')}</summary>
        <div className={classes.scroll}>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('chart.day')}</th>
                <th scope="col">{title}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ day: date, value }) => (
                <tr key={date}>
                  <th scope="row">{day(date)}</th>
                  <td>{write(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
