import type { Currency } from '@evergrow/domain/kernel';
import type { ItemPrice } from '@evergrow/domain/pricing/engine';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './tiers-table.module.css';

type Props = { price: Omit<ItemPrice, 'group'>; currency: Currency; quantity: number };

/** What one costs when more are bought; the row that counts now stands out. */
export function TiersTable({ price: { unit, tiers }, currency, quantity }: Props) {
  const t = useT('product');
  const format = useFormat();
  if (!tiers) return null;
  const steps = [{ from: 1, amount: unit }, ...tiers.steps];
  const reached = steps.findLastIndex(({ from }) => from <= quantity);
  return (
    <table className={classes.tiers}>
      <caption>{t(`tiers.${tiers.mode}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tiers.quantity')}</th>
          <th scope="col">{t('tiers.each')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ from, amount }, index) => {
          const next = steps[index + 1]?.from;
          const last = next === undefined ? null : next - 1;
          return (
            <tr key={from} aria-current={index === reached || undefined}>
              <td>
                {last === null
                  ? t('tiers.andMore', { from: format.number(from) })
                  : last === from
                    ? format.number(from)
                    : `${format.number(from)}–${format.number(last)}`}
              </td>
              <td>{format.money({ amount, currency })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
