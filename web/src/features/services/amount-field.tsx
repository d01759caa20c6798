import type { ReactNode } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { readAmount, writeAmount } from '../catalog/amount-text.ts';
import { NumberField } from './number-field.tsx';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Minor units of the tenant's currency. */
  value: number;
  onChange: (amount: number) => void;
};

/** Money, typed as people write it. */
export function AmountField(props: Props) {
  const { currency } = useTenant();
  return (
    <NumberField
      {...props}
      write={(amount) => writeAmount(amount, currency)}
      read={(text) => readAmount(text, currency) ?? Number.NaN}
    />
  );
}
