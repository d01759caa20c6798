import { planIntervalSchema } from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PriceInputs } from '../../selling/price-inputs.tsx';
import classes from '../subscriptions.module.css';
import type { PriceForm } from './plan-form.ts';

type Props = {
  number: number;
  currencies: readonly Currency[];
  price: PriceForm;
  onChange: (price: PriceForm) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
};
type PartProps = Pick<Props, 'currencies' | 'price'> & { set: (changes: Partial<PriceForm>) => void };

/** One way a plan is paid. */
export function PriceFields({ number, currencies, price, onChange, onRemove }: Props) {
  const t = useT('subscriptions');
  const set = (changes: Partial<PriceForm>) => onChange({ ...price, ...changes });
  const name = price.title.trim() || t('editor.price', { number });
  return (
    <fieldset className={classes.part} aria-label={name}>
      <div className={classes.partHead}>
        <strong>{name}</strong>
        {onRemove ? (
          <Button
            size="sm"
            variant="subtle"
            icon={<IconTrash size={18} aria-hidden />}
            aria-label={`${t('editor.remove')}: ${name}`}
            onClick={onRemove}
          />
        ) : null}
      </div>
      <TextField
        label={t('editor.name')}
        hint={t('editor.nameHint')}
        value={price.title}
        onChange={(title) => set({ title })}
        maxLength={60}
      />
      <SelectField
        label={t('editor.interval')}
        value={price.interval}
        onChange={(interval) => set({ interval })}
        options={planIntervalSchema.options.map((value) => ({
          value,
          label: t(`editor.intervals.${value}`),
        }))}
      />
      <TextField
        label={t('editor.every')}
        hint={t('editor.everyHint')}
        inputMode="numeric"
        value={price.every}
        onChange={(every) => set({ every })}
      />
      <PriceInputs
        label={t('editor.amount')}
        currencies={currencies}
        value={price.prices}
        onChange={(prices) => set({ prices })}
      />
      <Steps currencies={currencies} price={price} set={set} />
      <Usage currencies={currencies} price={price} set={set} />
      <SwitchField
        label={t('editor.onSale')}
        hint={t('editor.onSaleHint')}
        checked={price.active}
        onChange={(active) => set({ active })}
      />
    </fieldset>
  );
}

function Steps({ currencies, price, set }: PartProps) {
  const t = useT('subscriptions');
  const { steps } = price;
  const change = (at: number, changes: Partial<PriceForm['steps'][number]>) =>
    set({ steps: steps.map((step, index) => (index === at ? { ...step, ...changes } : step)) });
  return (
    <>
      <SwitchField
        label={t('editor.tiersOn')}
        hint={t('editor.tiersOnHint')}
        checked={steps.length > 0}
        onChange={(on) => set({ steps: on ? [{ from: '', prices: {} }] : [] })}
      />
      {steps.length > 0 ? (
        <SelectField
          label={t('editor.mode')}
          value={price.mode}
          onChange={(mode) => set({ mode })}
          options={(['graduated', 'volume'] as const).map((value) => ({
            value,
            label: t(`editor.modes.${value}`),
          }))}
        />
      ) : null}
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
        <div key={index} className={classes.part}>
          <TextField
            label={t('editor.from')}
            inputMode="numeric"
            value={step.from}
            onChange={(from) => change(index, { from })}
          />
          <PriceInputs
            label={t('editor.each')}
            currencies={currencies}
            value={step.prices}
            onChange={(prices) => change(index, { prices })}
          />
        </div>
      ))}
      {steps.length > 0 && steps.length < 10 ? (
        <div>
          <Button
            size="sm"
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => set({ steps: [...steps, { from: '', prices: {} }] })}
          >
            {t('editor.addStep')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Usage({ currencies, price, set }: PartProps) {
  const t = useT('subscriptions');
  const { usage } = price;
  return (
    <>
      <SwitchField
        label={t('editor.usageOn')}
        hint={t('editor.usageOnHint')}
        checked={usage !== null}
        onChange={(on) => set({ usage: on ? { unit: '', included: '0', per: '1', prices: {} } : null })}
      />
      {usage ? (
        <>
          <TextField
            label={t('editor.unit')}
            hint={t('editor.unitHint')}
            value={usage.unit}
            onChange={(unit) => set({ usage: { ...usage, unit } })}
            maxLength={30}
          />
          <TextField
            label={t('editor.included')}
            inputMode="numeric"
            value={usage.included}
            onChange={(included) => set({ usage: { ...usage, included } })}
          />
          <SelectField
            label={t('editor.per')}
            value={usage.per}
            onChange={(per) => set({ usage: { ...usage, per } })}
            options={['1', '10', '100', '1000'].map((value) => ({ value, label: value }))}
          />
          <PriceInputs
            label={t('editor.usagePrice')}
            currencies={currencies}
            value={usage.prices}
            onChange={(prices) => set({ usage: { ...usage, prices } })}
          />
        </>
      ) : null}
    </>
  );
}
