import type { AreaRow } from '@evergrow/domain/dispatch';
import type { VisitPricing } from '@evergrow/domain/pricing';
import type { VisitQuoteInput } from '@evergrow/domain/pricing/visit';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NumberField } from './number-field.tsx';

/** What of an example does not come from the client's choices. */
export type Conditions = {
  /** A local time as the browser's field has it; empty: none chosen. */
  when: string;
  areaId: string;
  km: number;
  loadPercent: number;
  first: boolean;
  afterSkip: boolean;
  taxExempt: boolean;
};

export const noConditions: Conditions = {
  when: '',
  areaId: '',
  km: 0,
  loadPercent: 0,
  first: false,
  afterSkip: false,
  taxExempt: false,
};

const kmPerDegree = 111.2;

/** A place so many kilometres north of where the way is counted from. */
function pointOf({ travelFee }: VisitPricing, km: number): VisitQuoteInput['point'] {
  if (!travelFee) return null;
  const from = travelFee.origin ?? { lat: 0, lng: 0 };
  const to = from.lat + km / kmPerDegree;
  return { ...from, lat: to > 90 ? from.lat - km / kmPerDegree : to };
}

/** The conditions as prices take them. */
export function conditionsOf(pricing: VisitPricing, conditions: Conditions, areas: readonly AreaRow[]) {
  const { areaId, km, loadPercent, first, afterSkip, taxExempt } = conditions;
  return {
    area: areas.find(({ id }) => id === areaId) ?? null,
    point: pointOf(pricing, Number.isFinite(km) ? Math.min(500, Math.max(0, km)) : 0),
    loadPercent: Number.isFinite(loadPercent) ? loadPercent : null,
    first,
    afterSkip,
    taxExempt,
  };
}

type Props = {
  pricing: VisitPricing;
  areas: readonly AreaRow[];
  recurs: boolean;
  value: Conditions;
  onChange: (change: Partial<Conditions>) => void;
};

/** When, where and for whom the example is: only what these prices depend on is asked. */
export function ExampleConditions({ pricing, areas, recurs, value, onChange }: Props) {
  const t = useT('services');
  const follows = (on: VisitPricing['dynamic'][number]['on']) =>
    pricing.dynamic.some((rule) => rule.on === on);
  const dated = pricing.taxes.some(({ from, until }) => from !== null || until !== null);
  const placed =
    areas.some(({ surcharge }) => surcharge !== null) ||
    pricing.taxes.some(({ areaIds }) => areaIds.length > 0);
  return (
    <>
      {follows('weekday') || follows('leadTime') || dated ? (
        <TextField
          label={t('example.when')}
          hint={t('example.whenHint')}
          optional
          type="datetime-local"
          value={value.when}
          onChange={(when) => onChange({ when })}
        />
      ) : null}
      {follows('load') ? (
        <NumberField
          label={t('example.load')}
          value={value.loadPercent}
          onChange={(loadPercent) => onChange({ loadPercent })}
        />
      ) : null}
      {placed ? (
        <SelectField
          label={t('example.area')}
          value={value.areaId}
          clearable
          placeholder={t('example.noArea')}
          options={areas.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(areaId) => onChange({ areaId })}
        />
      ) : null}
      {pricing.travelFee?.origin ? (
        <NumberField label={t('example.km')} value={value.km} onChange={(km) => onChange({ km })} />
      ) : null}
      {recurs && pricing.frequencies.some(({ exceptFirst }) => exceptFirst) ? (
        <SwitchField
          label={t('example.first')}
          checked={value.first}
          onChange={(first) => onChange({ first, ...(first ? { afterSkip: false } : {}) })}
        />
      ) : null}
      {recurs && pricing.repriceAfterSkip ? (
        <SwitchField
          label={t('example.afterSkip')}
          checked={value.afterSkip}
          onChange={(afterSkip) => onChange({ afterSkip, ...(afterSkip ? { first: false } : {}) })}
        />
      ) : null}
      {pricing.taxes.length > 0 ? (
        <SwitchField
          label={t('example.exempt')}
          checked={value.taxExempt}
          onChange={(taxExempt) => onChange({ taxExempt })}
        />
      ) : null}
    </>
  );
}
