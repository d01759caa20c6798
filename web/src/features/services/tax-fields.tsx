import type { TaxRule } from '@evergrow/domain/pricing';
import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { MultiSelectField } from '../../ui/multi-select-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import type { PricingProps } from './service-form.ts';
import { areaOptions, useAreas } from './use-areas.ts';

/** Taxes put on, each on its own line. */
export function TaxFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  const areas = areaOptions(useAreas());
  /** Areas to choose from, and those that are gone but still stand in the tax. */
  const optionsFor = ({ areaIds }: TaxRule) => [
    ...areas,
    ...areaIds
      .filter((id) => !areas.some(({ value }) => value === id))
      .map((id) => ({ value: id, label: t('taxes.goneArea', { id }) })),
  ];
  return (
    <Panel title={t('taxes.title')} lead={t('taxes.lead')}>
      <RowList<TaxRule>
        items={pricing.taxes}
        keyOf={(_, index) => String(index)}
        nameOf={({ label }, index) => label || t('taxes.nameless', { number: index + 1 })}
        most={10}
        add={t('taxes.add')}
        create={() => ({ label: '', percent: 0, areaIds: [], from: null, until: null })}
        onChange={(taxes) => change({ taxes })}
      >
        {(tax, part, index) => (
          <div className={grid.grid}>
            <TextField
              label={t('taxes.label')}
              value={tax.label}
              onChange={(label) => part({ label })}
              error={issue(`taxes.${index}.label`)}
              maxLength={40}
            />
            <NumberField
              label={t('taxes.percent')}
              value={tax.percent}
              onChange={(percent) => part({ percent })}
              error={issue(`taxes.${index}.percent`)}
            />
            <TextField
              label={t('taxes.from')}
              type="date"
              optional
              value={tax.from ?? ''}
              onChange={(from) => part({ from: from === '' ? null : from })}
              error={issue(`taxes.${index}.from`)}
            />
            <TextField
              label={t('taxes.until')}
              type="date"
              optional
              value={tax.until ?? ''}
              onChange={(until) => part({ until: until === '' ? null : until })}
              error={issue(`taxes.${index}.until`)}
            />
            {optionsFor(tax).length > 0 ? (
              <MultiSelectField
                label={t('taxes.areas')}
                hint={t('taxes.areasHint')}
                optional
                placeholder={tax.areaIds.length === 0 ? t('taxes.everywhere') : t('taxes.addArea')}
                most={50}
                options={optionsFor(tax)}
                value={tax.areaIds}
                onChange={(areaIds) => part({ areaIds })}
                error={issue(`taxes.${index}.areaIds`)}
              />
            ) : null}
          </div>
        )}
      </RowList>
    </Panel>
  );
}
