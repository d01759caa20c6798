import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import { currencies, type Price, writePrice } from './use-directory.ts';

const choices: readonly Price[] = currencies.flatMap((currency) =>
  [2_500, 5_000, 10_000].map((max) => ({ currency, max })),
);

type Props = { price: Price | null; onChange: (price: Price | null) => void };

/** What something may cost at most, in the money it is sold in. */
export function PriceChoice({ price, onChange }: Props) {
  const t = useT('discover');
  const format = useFormat();
  // An address can ask for any.
  const isListed = price === null || choices.some((choice) => writePrice(choice) === writePrice(price));
  const shown = isListed ? choices : [...choices, price];
  return (
    <select
      className={field.control}
      aria-label={t('facets.price')}
      value={price ? writePrice(price) : ''}
      onChange={(event) =>
        onChange(shown.find((choice) => writePrice(choice) === event.currentTarget.value) ?? null)
      }
    >
      <option value="">{t('all.price')}</option>
      {shown.map((choice) => (
        <option key={writePrice(choice)} value={writePrice(choice)}>
          {t('upTo', { price: format.money({ amount: choice.max, currency: choice.currency as 'EUR' }) })}
        </option>
      ))}
    </select>
  );
}
