import { type Currency, currencySchema } from '@evergrow/domain/kernel';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PriceInputs } from '../price-inputs.tsx';
import classes from '../selling.module.css';
import type { EditorPart } from './editor-form.ts';

/** What it costs: one price, less for many, or what the buyer names; in each currency it is sold in. */
export function PriceFields({ form: { values, set }, issue }: EditorPart) {
  const t = useT('selling');
  const format = useFormat();
  const { currency } = useTenant();
  const all = [currency, ...values.currencies.filter((other) => other !== currency)];
  const amount = issue('offering.price.amount') === null ? null : t('editor.priceError');
  return (
    <>
      <PriceInputs
        label={t('editor.price')}
        hint={t('editor.priceHint')}
        currencies={all}
        value={values.prices}
        onChange={(prices) => set('prices', prices)}
        error={amount ?? issue('listing.prices')}
      />
      <SelectField<Currency>
        label={t('editor.otherCurrency')}
        optional
        value=""
        placeholder={t('editor.addCurrency')}
        onChange={(added) => set('currencies', [...values.currencies, added])}
        options={currencySchema.options
          .filter((code) => !all.includes(code))
          .map((code) => ({ value: code, label: format.currency(code) }))}
      />
      {values.currencies.length > 0 ? (
        <div className={classes.inline}>
          {values.currencies.map((code) => (
            <Button
              key={code}
              size="sm"
              variant="default"
              icon={<IconTrash size={16} aria-hidden />}
              aria-label={t('removeOf', { title: code })}
              onClick={() =>
                set(
                  'currencies',
                  values.currencies.filter((other) => other !== code),
                )
              }
            >
              {code}
            </Button>
          ))}
        </div>
      ) : null}
      <ChoiceField
        legend={t('editor.selling')}
        options={(['price', 'tiers', 'named'] as const).map((value) => ({
          value,
          label: t(`selling.${value}`),
          hint: t(`selling.${value}Hint`),
        }))}
        value={values.selling}
        onChange={(selling) => set('selling', selling)}
      />
      {values.selling === 'tiers' ? <Steps form={{ values, set }} issue={issue} currencies={all} /> : null}
      {values.selling === 'named' ? (
        <>
          <PriceInputs
            label={t('editor.minimum')}
            hint={t('editor.minimumHint')}
            currencies={all}
            value={values.minimum}
            onChange={(minimum) => set('minimum', minimum)}
            error={issue('listing.payWhatYouWant.minimum') ?? issue('listing.payWhatYouWant')}
          />
          <PriceInputs
            label={t('editor.suggested')}
            optional
            currencies={all}
            value={values.suggested}
            onChange={(suggested) => set('suggested', suggested)}
            error={issue('listing.payWhatYouWant.suggested')}
          />
        </>
      ) : null}
    </>
  );
}

type StepsProps = {
  form: Pick<EditorPart['form'], 'values' | 'set'>;
  issue: EditorPart['issue'];
  currencies: readonly Currency[];
};

function Steps({ form: { values, set }, issue, currencies }: StepsProps) {
  const t = useT('selling');
  const { steps } = values;
  const change = (at: number, part: Partial<(typeof steps)[number]>) =>
    set(
      'steps',
      steps.map((step, index) => (index === at ? { ...step, ...part } : step)),
    );
  return (
    <>
      <ChoiceField
        legend={t('tiers.mode')}
        options={(['volume', 'graduated'] as const).map((value) => ({
          value,
          label: t(`tiers.${value}`),
          hint: t(`tiers.${value}Hint`),
        }))}
        value={values.tiersMode}
        onChange={(mode) => set('tiersMode', mode)}
        error={issue('listing.tiers.steps') ?? issue('listing.tiers')}
      />
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
        <fieldset key={index} className={classes.part}>
          <div className={classes.partHead}>
            <strong>{t('tiers.step', { number: index + 1 })}</strong>
            <Button
              size="sm"
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              aria-label={t('removeOf', { title: t('tiers.step', { number: index + 1 }) })}
              onClick={() =>
                set(
                  'steps',
                  steps.filter((_, at) => at !== index),
                )
              }
            />
          </div>
          <TextField
            label={t('tiers.from')}
            inputMode="numeric"
            value={step.from}
            onChange={(from) => change(index, { from })}
            error={issue(`listing.tiers.steps.${index}.from`)}
          />
          <PriceInputs
            label={t('tiers.each')}
            currencies={currencies}
            value={step.prices}
            onChange={(prices) => change(index, { prices })}
            error={issue(`listing.tiers.steps.${index}.prices`)}
          />
        </fieldset>
      ))}
      {steps.length < 10 ? (
        <div>
          <Button
            size="sm"
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => set('steps', [...steps, { from: '', prices: {} }])}
          >
            {t('tiers.add')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
