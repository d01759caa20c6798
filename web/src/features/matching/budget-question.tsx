import { type Currency, currencyExponents } from '@evergrow/domain/kernel';
import { useId, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import { readAmount, writeAmount } from '../catalog/amount-text.ts';
import classes from './budget-question.module.css';
import type { QuestionProps } from './question.ts';

const currencies = Object.keys(currencyExponents) as Currency[];

/** An amount in the currency the person thinks in. */
export function BudgetQuestion({ value, onChange, error }: QuestionProps<'budget'>) {
  const t = useT('matching');
  const tenant = useTenant();
  const id = useId();
  const [currency, setCurrency] = useState<Currency>(value?.currency ?? tenant.currency);
  const [text, setText] = useState(value ? writeAmount(value.amount, value.currency) : '');
  const settle = (nextText: string, nextCurrency: Currency) => {
    setText(nextText);
    setCurrency(nextCurrency);
    const amount = readAmount(nextText, nextCurrency);
    onChange(amount === null ? undefined : { amount, currency: nextCurrency });
  };
  const unreadable = text.trim() !== '' && readAmount(text, currency) === null;
  const shown = unreadable ? t('questions.budget.unreadable') : error;
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {t('questions.budget.label')}
      </label>
      <p id={`${id}-hint`} className={field.hint}>
        {t('questions.budget.hint')}
      </p>
      <div className={classes.row}>
        <input
          id={id}
          className={field.control}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          aria-describedby={shown ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={shown ? true : undefined}
          onChange={(event) => settle(event.currentTarget.value, currency)}
        />
        <select
          className={field.control}
          aria-label={t('questions.budget.currency')}
          value={currency}
          onChange={(event) => settle(text, event.currentTarget.value as Currency)}
        >
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </div>
      {shown ? (
        <p id={`${id}-error`} className={field.error} role="alert">
          {shown}
        </p>
      ) : null}
    </div>
  );
}
