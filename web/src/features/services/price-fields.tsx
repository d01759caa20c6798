import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { AmountField } from './amount-field.tsx';
import { DynamicFields } from './dynamic-fields.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { FrequencyFields } from './frequency-fields.tsx';
import { NumberField } from './number-field.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import type { PricingProps } from './service-form.ts';
import { TaxFields } from './tax-fields.tsx';
import { TravelFields } from './travel-fields.tsx';

/** Every rule a price is made by, in the order it is reckoned. */
export function PriceFields(props: PricingProps) {
  const t = useT('services');
  const { pricing, change, issue } = props;
  return (
    <>
      <Panel title={t('base.title')} lead={t('base.lead')}>
        <div className={grid.grid}>
          <SelectField
            label={t('base.mode')}
            value={pricing.mode}
            options={[
              { value: 'flat', label: t('base.flat') },
              { value: 'hourly', label: t('base.hourly') },
            ]}
            onChange={(mode) => change({ mode })}
          />
          <AmountField
            label={t(pricing.mode === 'flat' ? 'base.amount' : 'base.hour')}
            value={pricing.base}
            onChange={(base) => change({ base })}
            error={issue('base')}
          />
          <NumberField
            label={t('base.minutes')}
            value={pricing.baseMinutes}
            onChange={(baseMinutes) => change({ baseMinutes })}
            error={issue('baseMinutes')}
          />
          <NumberField
            label={t('base.minMinutes')}
            hint={t('base.minMinutesHint')}
            value={pricing.minMinutes}
            onChange={(minMinutes) => change({ minMinutes })}
            error={issue('minMinutes')}
          />
          <SelectField
            label={t('base.round')}
            value={String(pricing.roundMinutes)}
            options={[...new Set([5, 10, 15, 20, 30, 60, pricing.roundMinutes])]
              .toSorted((a, b) => a - b)
              .map((minutes) => ({ value: String(minutes), label: t('base.roundTo', { minutes }) }))}
            onChange={(minutes) => change({ roundMinutes: Number(minutes) })}
          />
          <AmountField
            label={t('base.minimum')}
            hint={t('base.minimumHint')}
            value={pricing.minimumPrice}
            onChange={(minimumPrice) => change({ minimumPrice })}
            error={issue('minimumPrice')}
          />
        </div>
      </Panel>
      <ParameterFields {...props} />
      <ExtraFields {...props} />
      <FrequencyFields {...props} />
      <DynamicFields {...props} />
      <TravelFields {...props} />
      <TaxFields {...props} />
      <Panel title={t('tips.title')}>
        <SwitchField
          label={t('tips.label')}
          hint={t('tips.hint')}
          checked={pricing.tips}
          onChange={(tips) => change({ tips })}
        />
      </Panel>
    </>
  );
}
