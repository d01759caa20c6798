import type { DynamicRule } from '@evergrow/domain/pricing';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import type { PricingProps } from './service-form.ts';

const kinds = ['weekday', 'leadTime', 'load'] as const;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

const ruleOf = (on: DynamicRule['on'], percent: number): DynamicRule => {
  if (on === 'weekday') return { on, weekdays: [6], percent };
  return on === 'leadTime' ? { on, underHours: 24, percent } : { on, fromPercent: 80, percent };
};

/** What the moment puts on or takes off, and how far that may go. */
export function DynamicFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  const format = useFormat();
  /** 1 January 2024 was a Monday. */
  const named = (day: string) =>
    format.dated(new Date(Date.UTC(2024, 0, Number(day))), { weekday: 'short' }, 'UTC');
  return (
    <Panel title={t('dynamic.title')} lead={t('dynamic.lead')}>
      <RowList<DynamicRule>
        items={pricing.dynamic}
        keyOf={(_, index) => String(index)}
        nameOf={({ on }) => t(`dynamic.kinds.${on}`)}
        most={10}
        add={t('dynamic.add')}
        create={() => ruleOf('weekday', 10)}
        onChange={(dynamic) => change({ dynamic })}
      >
        {(rule, part, index) => (
          <>
            <div className={grid.grid}>
              <SelectField
                label={t('dynamic.on')}
                value={rule.on}
                options={kinds.map((value) => ({ value, label: t(`dynamic.kinds.${value}`) }))}
                onChange={(on) =>
                  change({
                    dynamic: pricing.dynamic.map((other, at) =>
                      at === index ? ruleOf(on, other.percent) : other,
                    ),
                  })
                }
              />
              {rule.on === 'leadTime' ? (
                <NumberField
                  label={t('dynamic.underHours')}
                  value={rule.underHours}
                  onChange={(underHours) => part({ underHours })}
                  error={issue(`dynamic.${index}.underHours`)}
                />
              ) : null}
              {rule.on === 'load' ? (
                <NumberField
                  label={t('dynamic.fromPercent')}
                  value={rule.fromPercent}
                  onChange={(fromPercent) => part({ fromPercent })}
                  error={issue(`dynamic.${index}.fromPercent`)}
                />
              ) : null}
              <NumberField
                label={t('dynamic.percent')}
                hint={t('dynamic.percentHint')}
                value={rule.percent}
                onChange={(percent) => part({ percent })}
                error={issue(`dynamic.${index}.percent`)}
              />
            </div>
            {rule.on === 'weekday' ? (
              <ChoiceField
                multiple
                look="chips"
                legend={t('dynamic.weekdays')}
                value={rule.weekdays.map(String)}
                options={weekdays.map((value) => ({ value, label: named(value) }))}
                onChange={(days) => part({ weekdays: days.map(Number).toSorted() })}
                error={issue(`dynamic.${index}.weekdays`)}
              />
            ) : null}
          </>
        )}
      </RowList>
      {pricing.dynamic.length > 0 ? (
        <div className={grid.grid}>
          <NumberField
            label={t('dynamic.least')}
            value={pricing.dynamicBounds.minPercent}
            onChange={(minPercent) => change({ dynamicBounds: { ...pricing.dynamicBounds, minPercent } })}
            error={issue('dynamicBounds.minPercent')}
          />
          <NumberField
            label={t('dynamic.most')}
            value={pricing.dynamicBounds.maxPercent}
            onChange={(maxPercent) => change({ dynamicBounds: { ...pricing.dynamicBounds, maxPercent } })}
            error={issue('dynamicBounds.maxPercent')}
          />
        </div>
      ) : null}
    </Panel>
  );
}
