import type { ProductView } from '@evergrow/domain/catalog';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { choiceOf } from '../chosen-product.tsx';
import classes from '../selling.module.css';
import type { EditorPart } from './editor-form.ts';

type Props = EditorPart & {
  id: string;
  /** As it is stored; null for what is not saved yet. */
  view: ProductView | null;
};

/** Whether it is counted, and how many there are: a change of the number counts at once. */
export function StockFields({ form: { values, set }, issue, id, view }: Props) {
  const t = useT('selling');
  return (
    <>
      <SwitchField
        label={t('stock.stocked')}
        hint={t('stock.stockedHint')}
        checked={values.stocked}
        onChange={(stocked) => set('stocked', stocked)}
      />
      <TextField
        label={t('stock.most')}
        inputMode="numeric"
        value={values.maxPerOrder}
        onChange={(maxPerOrder) => set('maxPerOrder', maxPerOrder)}
        error={issue('listing.maxPerOrder')}
      />
      {values.stocked && view?.listing.stocked ? <Levels id={id} view={view} /> : null}
      {values.stocked && !view?.listing.stocked ? (
        <p className={classes.note}>{t('stock.saveFirst')}</p>
      ) : null}
    </>
  );
}

function Levels({ id, view: { listing, stock } }: { id: string; view: ProductView }) {
  const t = useT('selling');
  const tenant = useTenant();
  const [levels, setLevels] = useState(stock);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { key, renew } = useIdempotencyKey();
  const rows =
    listing.variants.length === 0
      ? [{ level: '_', label: t('stock.onHand') }]
      : listing.variants
          .filter(({ active }) => active)
          .map((variant) => ({ level: variant.id, label: choiceOf(listing, variant.valueIds) }));
  const changes = rows.flatMap(({ level }) => {
    const text = typed[level]?.trim() ?? '';
    return /^\d{1,8}$/.test(text) && Number(text) !== (levels[level]?.onHand ?? 0)
      ? [{ level, set: Number(text) }]
      : [];
  });
  const save = useAction(async () => {
    const body = { changes, reason: '' };
    const answer = await api.post<{ stock: ProductView['stock'] }>(`t/${tenant.id}/products/${id}/stock`, {
      body,
      idempotencyKey: key(),
    });
    renew();
    setLevels(answer.stock);
    setTyped({});
    toast({ message: t('stock.saved') });
  });
  return (
    <div className={classes.part}>
      {rows.map(({ level, label }) => {
        const { onHand = 0, reserved = 0 } = levels[level] ?? {};
        return (
          <TextField
            key={level}
            label={label}
            {...(reserved > 0 && { hint: t('stock.held', { count: reserved }) })}
            inputMode="numeric"
            value={typed[level] ?? String(onHand)}
            onChange={(text) => {
              renew();
              setTyped({ ...typed, [level]: text });
            }}
          />
        );
      })}
      <ErrorNote error={save.error} />
      <div>
        <Button
          size="sm"
          disabled={changes.length === 0}
          loading={save.pending}
          onClick={() => void save.run()}
        >
          {t('stock.save')}
        </Button>
      </div>
    </div>
  );
}
