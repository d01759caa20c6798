import type { QuantityParameter } from '@evergrow/domain/pricing';
import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AmountField } from './amount-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import { emptyParameter, type PricingProps } from './service-form.ts';

const counts = ['min', 'max', 'step', 'initial'] as const;

/** What is counted or measured: rooms, square metres. */
export function ParameterFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  return (
    <Panel title={t('parameters.title')} lead={t('parameters.lead')}>
      <RowList
        items={pricing.parameters}
        keyOf={({ id }) => id}
        nameOf={({ title }, index) => title || t('parameters.nameless', { number: index + 1 })}
        most={12}
        add={t('parameters.add')}
        create={() => emptyParameter(crypto.randomUUID())}
        onChange={(parameters) => change({ parameters })}
      >
        {(parameter, part, index) => {
          const wrong = (field: string) => issue(`parameters.${index}.${field}`);
          return (
            <>
              <div className={grid.grid}>
                <TextField
                  label={t('parameters.name')}
                  value={parameter.title}
                  onChange={(title) => part({ title })}
                  error={wrong('title')}
                  maxLength={60}
                />
                <TextField
                  label={t('parameters.unit')}
                  hint={t('parameters.unitHint')}
                  optional
                  value={parameter.unit}
                  onChange={(unit) => part({ unit })}
                  error={wrong('unit')}
                  maxLength={12}
                />
                {counts.map((field) => (
                  <NumberField
                    key={field}
                    label={t(`parameters.${field}`)}
                    value={parameter[field]}
                    onChange={(count) => part({ [field]: count })}
                    error={wrong(field)}
                  />
                ))}
              </div>
              <SwitchField
                label={t('parameters.banded')}
                hint={t('parameters.bandedHint')}
                checked={parameter.bands.length > 0}
                onChange={(banded) =>
                  part({ bands: banded ? [{ upTo: parameter.max, amount: 0, minutes: 0 }] : [] })
                }
              />
              {parameter.bands.length > 0 ? (
                <Bands parameter={parameter} part={part} wrong={wrong} />
              ) : (
                <div className={grid.grid}>
                  <NumberField
                    label={t('parameters.included')}
                    value={parameter.included}
                    onChange={(included) => part({ included })}
                    error={wrong('included')}
                  />
                  <AmountField
                    label={t('parameters.amountEach')}
                    value={parameter.amountEach}
                    onChange={(amountEach) => part({ amountEach })}
                    error={wrong('amountEach')}
                  />
                  <NumberField
                    label={t('parameters.minutesEach')}
                    value={parameter.minutesEach}
                    onChange={(minutesEach) => part({ minutesEach })}
                    error={wrong('minutesEach')}
                  />
                </div>
              )}
            </>
          );
        }}
      </RowList>
    </Panel>
  );
}

type BandsProps = {
  parameter: QuantityParameter;
  part: (part: Partial<QuantityParameter>) => void;
  wrong: (field: string) => string | null;
};

function Bands({ parameter, part, wrong }: BandsProps) {
  const t = useT('services');
  return (
    <RowList
      items={parameter.bands}
      keyOf={(_, index) => String(index)}
      nameOf={({ upTo }) => t('bands.upTo', { units: upTo || 0, unit: parameter.unit })}
      most={20}
      add={t('bands.add')}
      create={() => ({
        upTo: (parameter.bands.at(-1)?.upTo ?? 0) + parameter.step,
        amount: parameter.bands.at(-1)?.amount ?? 0,
        minutes: parameter.bands.at(-1)?.minutes ?? 0,
      })}
      onChange={(bands) => part({ bands })}
    >
      {(band, change, index) => (
        <div className={grid.grid}>
          <NumberField
            label={t('bands.limit')}
            value={band.upTo}
            onChange={(upTo) => change({ upTo })}
            error={wrong(`bands.${index}.upTo`) ?? wrong('bands')}
          />
          <AmountField
            label={t('bands.amount')}
            value={band.amount}
            onChange={(amount) => change({ amount })}
            error={wrong(`bands.${index}.amount`)}
          />
          <NumberField
            label={t('bands.minutes')}
            value={band.minutes}
            onChange={(minutes) => change({ minutes })}
            error={wrong(`bands.${index}.minutes`)}
          />
        </div>
      )}
    </RowList>
  );
}
