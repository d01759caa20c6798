import type { Currency } from '@evergrow/domain/kernel';
import type { ReactNode } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import type { PriceTexts } from './prices.ts';
import classes from './selling.module.css';

type Props = {
  label: string;
  hint?: ReactNode;
  currencies: readonly Currency[];
  value: PriceTexts;
  onChange: (value: PriceTexts) => void;
  error?: string | null | undefined;
  optional?: boolean;
};

/** One price in each currency. */
export function PriceInputs({ label, hint, currencies, value, onChange, error, optional }: Props) {
  return (
    <div className={classes.prices}>
      {currencies.map((currency, index) => (
        <TextField
          key={currency}
          label={`${label} (${currency})`}
          {...(index === 0 && hint ? { hint } : {})}
          {...((optional || index > 0) && { optional: true })}
          inputMode="decimal"
          value={value[currency] ?? ''}
          onChange={(text) => onChange({ ...value, [currency]: text })}
          error={index === 0 ? error : null}
        />
      ))}
    </div>
  );
}
