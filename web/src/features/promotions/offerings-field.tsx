import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { useSoldOfferings } from './use-sold-offerings.ts';

type Props = { value: readonly string[]; onChange: (ids: string[]) => void; error: string | null };

/** For which offerings a discount counts; none chosen: for all of them. What is sold no longer stays to be taken out. */
export function OfferingsField({ value, onChange, error }: Props) {
  const t = useT('promotions');
  const data = useSoldOfferings();
  const sold = (data ?? []).map(({ id: offeringId, title }) => ({ value: offeringId, label: title }));
  const gone = value
    .filter((chosen) => data !== undefined && !sold.some((offering) => offering.value === chosen))
    .map((chosen) => ({ value: chosen, label: t('promos.notSold', { id: chosen }) }));
  if (sold.length + gone.length === 0) return null;
  return (
    <ChoiceField
      multiple
      look="chips"
      legend={t('promos.offerings')}
      hint={t(value.length === 0 ? 'promos.forAll' : 'promos.forThese')}
      error={error}
      options={[...sold, ...gone]}
      value={value}
      onChange={onChange}
      most={50}
    />
  );
}
