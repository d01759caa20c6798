import type { FrequencyDiscount } from '@evergrow/domain/pricing';
import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { AmountField } from './amount-field.tsx';
import { NumberField } from './number-field.tsx';
import type { PricingProps } from './service-form.ts';

const all = ['weekly', 'everyTwoWeeks', 'everyFourWeeks', 'monthly'] as const;

/** How often it can be had, and what that takes off. */
export function FrequencyFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  const words = useT('commerce');
  const { frequencies } = pricing;
  const toggle = (frequency: (typeof all)[number], offered: boolean) => {
    const others = frequencies.filter((other) => other.frequency !== frequency);
    const added: FrequencyDiscount = {
      frequency,
      kind: 'percent',
      value: 0,
      appliesTo: 'service',
      exceptFirst: false,
    };
    const next = offered ? [...others, added] : others;
    change({ frequencies: all.flatMap((each) => next.filter((other) => other.frequency === each)) });
  };
  return (
    <Panel title={t('frequencies.title')} lead={t('frequencies.lead')}>
      {all.map((frequency) => {
        const index = frequencies.findIndex((other) => other.frequency === frequency);
        const offered = frequencies[index];
        const part = (changed: Partial<FrequencyDiscount>) =>
          change({
            frequencies: frequencies.map((other, at) => (at === index ? { ...other, ...changed } : other)),
          });
        return (
          <div key={frequency} className={grid.stack}>
            <SwitchField
              label={words(`quote.frequencies.${frequency}`)}
              checked={offered !== undefined}
              onChange={(on) => toggle(frequency, on)}
            />
            {offered ? (
              <>
                <div className={grid.grid}>
                  <SelectField
                    label={t('frequencies.kind')}
                    value={offered.kind}
                    options={[
                      { value: 'percent', label: t('frequencies.percent') },
                      { value: 'flat', label: t('frequencies.flat') },
                    ]}
                    onChange={(kind) => part({ kind, value: 0 })}
                  />
                  {offered.kind === 'percent' ? (
                    <NumberField
                      label={t('frequencies.off')}
                      value={offered.value}
                      onChange={(value) => part({ value })}
                      error={issue(`frequencies.${index}.value`)}
                    />
                  ) : (
                    <AmountField
                      label={t('frequencies.offAmount')}
                      value={offered.value}
                      onChange={(value) => part({ value })}
                      error={issue(`frequencies.${index}.value`)}
                    />
                  )}
                  <SelectField
                    label={t('frequencies.appliesTo')}
                    value={offered.appliesTo}
                    options={[
                      { value: 'service', label: t('frequencies.service') },
                      { value: 'serviceAndExtras', label: t('frequencies.serviceAndExtras') },
                    ]}
                    onChange={(appliesTo) => part({ appliesTo })}
                  />
                </div>
                <SwitchField
                  label={t('frequencies.exceptFirst')}
                  checked={offered.exceptFirst}
                  onChange={(exceptFirst) => part({ exceptFirst })}
                />
              </>
            ) : null}
          </div>
        );
      })}
      {frequencies.length > 0 ? (
        <SwitchField
          label={t('frequencies.reprice')}
          hint={t('frequencies.repriceHint')}
          checked={pricing.repriceAfterSkip}
          onChange={(repriceAfterSkip) => change({ repriceAfterSkip })}
        />
      ) : null}
    </Panel>
  );
}
