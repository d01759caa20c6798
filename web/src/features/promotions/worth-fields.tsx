import type { PromoWorth } from '@evergrow/domain/pricing';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { AmountField } from '../services/amount-field.tsx';
import { NumberField } from '../services/number-field.tsx';
import type { PromoPart } from './promo-code-form.ts';
import { useSoldOfferings } from './use-sold-offerings.ts';

const kinds: readonly PromoWorth['kind'][] = ['percent', 'flat', 'freeItem', 'buyGet'];

/** What a discount gives: a percentage, an amount, something for nothing, some for others. */
export function WorthFields({ values, set, issue }: PromoPart) {
  const t = useT('promotions');
  return (
    <>
      <SelectField
        label={t('promos.kind')}
        value={values.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`promos.kinds.${kind}`) }))}
        onChange={(kind) => {
          set('kind', kind);
          if (kind === 'buyGet') set('value', 100);
        }}
      />
      <Amounts values={values} set={set} issue={issue} />
      <AmountField
        label={t('promos.minimum')}
        value={values.minimum}
        onChange={(minimum) => set('minimum', minimum)}
        error={issue('minimum')}
      />
    </>
  );
}

function Amounts({ values, set, issue }: PromoPart) {
  const t = useT('promotions');
  const percent = (label: string, hint?: string) => (
    <NumberField
      label={label}
      hint={hint}
      value={values.value}
      onChange={(value) => set('value', value)}
      error={issue('value')}
    />
  );
  switch (values.kind) {
    case 'percent':
      return percent(t('promos.percentOff'));
    case 'flat':
      return (
        <AmountField
          label={t('promos.amountOff')}
          value={values.value}
          onChange={(value) => set('value', value)}
          error={issue('value')}
        />
      );
    case 'freeItem':
      return <FreeField values={values} set={set} issue={issue} />;
    case 'buyGet':
      return (
        <>
          <NumberField
            label={t('promos.buy')}
            value={values.buy}
            onChange={(buy) => set('buy', buy)}
            error={issue('buy')}
          />
          <NumberField
            label={t('promos.get')}
            hint={t('promos.getHint')}
            value={values.get}
            onChange={(get) => set('get', get)}
            error={issue('get')}
          />
          {percent(t('promos.getOff'), t('promos.getOffHint'))}
        </>
      );
  }
}

function FreeField({ values, set, issue }: PromoPart) {
  const t = useT('promotions');
  const sold = useSoldOfferings() ?? [];
  const chosen = values.freeOfferingId ?? '';
  const isGone = chosen !== '' && !sold.some(({ id }) => id === chosen);
  return (
    <SelectField
      label={t('promos.free')}
      hint={t('promos.freeHint')}
      value={chosen}
      options={[
        { value: '', label: t('promos.chooseFree') },
        ...sold.map(({ id, title }) => ({ value: id, label: title })),
        ...(isGone ? [{ value: chosen, label: t('promos.notSold', { id: chosen }) }] : []),
      ]}
      onChange={(id) => set('freeOfferingId', id === '' ? null : id)}
      error={issue('freeOfferingId')}
    />
  );
}
