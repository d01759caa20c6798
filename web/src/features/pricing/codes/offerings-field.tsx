import { offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';

type Props = { value: readonly string[]; onChange: (ids: string[]) => void; error: string | null };

/** For which offerings a code counts; none chosen: for all of them. What is sold no longer stays to be taken out. */
export function OfferingsField({ value, onChange, error }: Props) {
  const t = useT('pricing');
  const { id } = useTenant();
  const { data } = useLiveQuery(`promo-offerings/${id}`, paths.offerings(id), offeringSchema, (sdk) => [
    sdk.where('published', '==', true),
    sdk.orderBy('title', 'asc'),
    sdk.limit(50),
  ]);
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
