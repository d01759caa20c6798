import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AmountField } from './amount-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import { emptyExtra, type PricingProps } from './service-form.ts';

/** What can be added, with its own price and time. */
export function ExtraFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  return (
    <Panel title={t('extras.title')} lead={t('extras.lead')}>
      <RowList
        items={pricing.extras}
        keyOf={({ id }) => id}
        nameOf={({ title }, index) => title || t('extras.nameless', { number: index + 1 })}
        most={30}
        add={t('extras.add')}
        create={() => emptyExtra(crypto.randomUUID())}
        onChange={(extras) => change({ extras })}
      >
        {(extra, part, index) => (
          <div className={grid.grid}>
            <TextField
              label={t('extras.name')}
              value={extra.title}
              onChange={(title) => part({ title })}
              error={issue(`extras.${index}.title`)}
              maxLength={60}
            />
            <AmountField
              label={t('extras.amount')}
              value={extra.amount}
              onChange={(amount) => part({ amount })}
              error={issue(`extras.${index}.amount`)}
            />
            <NumberField
              label={t('extras.minutes')}
              value={extra.minutes}
              onChange={(minutes) => part({ minutes })}
              error={issue(`extras.${index}.minutes`)}
            />
            <NumberField
              label={t('extras.most')}
              value={extra.maxQuantity}
              onChange={(maxQuantity) => part({ maxQuantity })}
              error={issue(`extras.${index}.maxQuantity`)}
            />
          </div>
        )}
      </RowList>
    </Panel>
  );
}
