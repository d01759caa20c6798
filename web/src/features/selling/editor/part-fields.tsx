import { useT } from '../../../lib/use-t.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ChosenProduct } from '../chosen-product.tsx';
import { ProductPicker } from '../product-picker.tsx';
import type { EditorPart } from './editor-form.ts';
import type { PartForm } from './product-form.ts';

/** What a bundle consists of. */
export function PartFields({ form: { values, set }, issue, id }: EditorPart & { id: string }) {
  const t = useT('selling');
  const { parts } = values;
  const change = (at: number, part: Partial<PartForm>) =>
    set(
      'parts',
      parts.map((other, index) => (index === at ? { ...other, ...part } : other)),
    );
  const missing = issue('listing.parts');
  return (
    <>
      {parts.map((part, index) => (
        <ChosenProduct
          // biome-ignore lint/suspicious/noArrayIndexKey: the same product can be in it twice
          key={`${part.offeringId}-${index}`}
          offeringId={part.offeringId}
          variantId={part.variantId}
          onVariant={(variantId) => change(index, { variantId })}
          onRemove={() =>
            set(
              'parts',
              parts.filter((_, at) => at !== index),
            )
          }
          error={issue(`listing.parts.${index}`) === null ? null : t('editor.partError')}
        >
          <TextField
            label={t('editor.quantity')}
            inputMode="numeric"
            value={part.quantity}
            onChange={(quantity) => change(index, { quantity })}
            error={issue(`listing.parts.${index}.quantity`)}
          />
        </ChosenProduct>
      ))}
      {missing ? <p role="alert">{t('editor.partsMissing')}</p> : null}
      {parts.length < 20 ? (
        <ProductPicker
          label={t('editor.addPart')}
          offered={(row) => row.kind !== 'bundle' && row.id !== id}
          onPick={(row) => set('parts', [...parts, { offeringId: row.id, variantId: null, quantity: '1' }])}
        />
      ) : null}
    </>
  );
}
