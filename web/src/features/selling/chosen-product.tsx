import type { ProductView } from '@evergrow/domain/catalog';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './selling.module.css';

type Props = {
  offeringId: string;
  variantId: string | null;
  onVariant: (variantId: string | null) => void;
  onRemove: () => void;
  /** Whether all variants together can be meant. */
  everyVariant?: boolean;
  error?: string | null;
  children: ReactNode;
};

/** The titles of a variant's values, e.g. `Web, Whole family`. */
export const choiceOf = ({ options }: Pick<ProductView['listing'], 'options'>, valueIds: readonly string[]) =>
  options
    .flatMap(({ values }, index) => values.find(({ id }) => id === valueIds[index])?.title ?? [])
    .join(', ');

/** A product that was picked, and which variant of it is meant. */
export function ChosenProduct(props: Props) {
  const { offeringId, variantId, onVariant, onRemove, everyVariant = false, error = null, children } = props;
  const t = useT('selling');
  const tenant = useTenant();
  const { data } = useQuery(`product-editor/${tenant.id}/${offeringId}`, () =>
    api.get<ProductView>(`t/${tenant.id}/products/${offeringId}`),
  );
  const title = data?.offering.title ?? offeringId;
  const variants = data?.listing.variants ?? [];
  return (
    <fieldset className={classes.part}>
      <div className={classes.partHead}>
        <strong>{title}</strong>
        <Button
          size="sm"
          variant="subtle"
          icon={<IconTrash size={18} aria-hidden />}
          aria-label={t('removeOf', { title })}
          onClick={onRemove}
        />
      </div>
      {variants.length > 0 ? (
        <SelectField
          label={t('editor.variant')}
          value={variantId ?? ''}
          placeholder={t(everyVariant ? 'editor.everyVariant' : 'editor.chooseVariant')}
          clearable={everyVariant}
          onChange={(value: string) => onVariant(value === '' ? null : value)}
          options={variants.map(({ id, valueIds }) => ({
            value: id,
            label: choiceOf(data?.listing ?? { options: [] }, valueIds),
          }))}
          error={error}
        />
      ) : null}
      {children}
    </fieldset>
  );
}
