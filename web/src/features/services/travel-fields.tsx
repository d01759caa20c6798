import { useT } from '../../lib/use-t.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { AmountField } from './amount-field.tsx';
import { NumberField } from './number-field.tsx';
import type { PricingProps } from './service-form.ts';

/** What the way there costs, and from where it is counted. */
export function TravelFields({ pricing, change, issue }: PricingProps) {
  const t = useT('services');
  const { travelFee } = pricing;
  const part = (changed: Partial<NonNullable<typeof travelFee>>) =>
    travelFee && change({ travelFee: { ...travelFee, ...changed } });
  const origin = travelFee?.origin ?? null;
  return (
    <Panel title={t('travel.title')} lead={t('travel.lead')}>
      <SwitchField
        label={t('travel.charge')}
        checked={travelFee !== null}
        onChange={(on) => change({ travelFee: on ? { base: 0, perKm: 0, freeKm: 0, origin: null } : null })}
      />
      {travelFee ? (
        <>
          <AmountField
            label={t('travel.base')}
            value={travelFee.base}
            onChange={(base) => part({ base })}
            error={issue('travelFee.base')}
          />
          <SwitchField
            label={t('travel.byDistance')}
            hint={t('travel.byDistanceHint')}
            checked={origin !== null}
            onChange={(on) => part({ origin: on ? { lat: 0, lng: 0 } : null })}
          />
          {origin ? (
            <div className={grid.grid}>
              <AmountField
                label={t('travel.perKm')}
                value={travelFee.perKm}
                onChange={(perKm) => part({ perKm })}
                error={issue('travelFee.perKm')}
              />
              <NumberField
                label={t('travel.freeKm')}
                value={travelFee.freeKm}
                onChange={(freeKm) => part({ freeKm })}
                error={issue('travelFee.freeKm')}
              />
              <NumberField
                label={t('travel.lat')}
                value={origin.lat}
                onChange={(lat) => part({ origin: { ...origin, lat } })}
                error={issue('travelFee.origin.lat')}
              />
              <NumberField
                label={t('travel.lng')}
                value={origin.lng}
                onChange={(lng) => part({ origin: { ...origin, lng } })}
                error={issue('travelFee.origin.lng')}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}
