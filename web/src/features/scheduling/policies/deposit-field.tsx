import type { Deposit } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readAmount, writeAmount } from '../../catalog/amount-text.ts';

type Props = { deposit: Deposit | null; onChange: (deposit: Deposit | null) => void };

/** What is paid when booking: everything, a share, or a fixed amount. */
export function DepositField({ deposit, onChange }: Props) {
  const t = useT('scheduling');
  const { currency } = useTenant();
  const [text, setText] = useState(deposit?.kind === 'flat' ? writeAmount(deposit.amount, currency) : '20');
  const amount = readAmount(text, currency);
  const kind = deposit?.kind ?? 'all';
  const choose = (next: 'all' | 'percent' | 'flat') => {
    if (next === 'all') onChange(null);
    else if (next === 'percent') onChange({ kind: 'percent', percent: 30 });
    else onChange({ kind: 'flat', amount: amount && amount > 0 ? amount : 2_000 });
  };
  return (
    <>
      <ChoiceField
        legend={t('policies.dueWhenBooking')}
        look="chips"
        options={(['all', 'percent', 'flat'] as const).map((value) => ({
          value,
          label: t(`policies.depositKinds.${value}`),
        }))}
        value={kind}
        onChange={choose}
      />
      {deposit?.kind === 'percent' ? (
        <TextField
          label={t('policies.depositPercent')}
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          value={String(deposit.percent)}
          onChange={(typed) => {
            const percent = Math.min(99, Math.max(1, Number.parseInt(typed, 10) || 1));
            onChange({ kind: 'percent', percent });
          }}
        />
      ) : null}
      {deposit?.kind === 'flat' ? (
        <TextField
          label={t('policies.depositAmount', { currency })}
          inputMode="decimal"
          value={text}
          error={amount === null || amount === 0 ? t('policies.amountWrong') : null}
          onChange={(typed) => {
            setText(typed);
            const read = readAmount(typed, currency);
            if (read !== null && read > 0) onChange({ kind: 'flat', amount: read });
          }}
        />
      ) : null}
    </>
  );
}
