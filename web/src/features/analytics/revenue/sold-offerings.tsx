import type { Revenue } from '@evergrow/domain/analytics/revenue';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from './revenue-page.module.css';

/** What sold, what brought most first: so many, what is left of it, and what it was before. */
export function SoldOfferings({ revenue }: { revenue: Revenue }) {
  const t = useT('analytics');
  const format = useFormat();
  const { offerings, currency, sold } = revenue;
  const money = (amount: number) => format.money({ amount, currency });
  if (offerings.length === 0) return <p className={classes.nothing}>{t('money.nothingSold')}</p>;
  return (
    <>
      <table className={classes.sold}>
        <thead>
          <tr>
            <th scope="col">{t('money.offering')}</th>
            <th scope="col">{t('money.figures.units')}</th>
            <th scope="col">{t('money.figures.net')}</th>
          </tr>
        </thead>
        <tbody>
          {offerings.map(({ offeringId, title, kind, units, net, refunds, was }) => (
            <tr key={offeringId}>
              <th scope="row">
                {title}
                <small>
                  {[
                    t(`money.kindNames.${kind}`),
                    refunds > 0 ? t('money.ofRefunds', { amount: money(refunds) }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </th>
              <td>{format.number(units)}</td>
              <td>
                {money(net)}
                {was === 0 ? null : <small>{t('money.wasBefore', { amount: money(was) })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sold > offerings.length ? (
        <p className={classes.nothing}>{t('money.more', { count: sold - offerings.length })}</p>
      ) : null}
    </>
  );
}
