import type { Package } from '@evergrow/domain/commerce';
import { currencyExponents } from '@evergrow/domain/kernel';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import classes from './packages.module.css';
import { useBookable } from './use-offerings.ts';

type Props = { editing: Stored<Package> | 'new' | null; onClose: () => void };

/** Makes or changes a package. */
export function PackageSheet({ editing, onClose }: Props) {
  const t = useT('packages');
  const tenant = useTenant();
  const known = editing === 'new' ? null : editing;
  const currency = tenant.currency;
  const unit = 10 ** currencyExponents[currency];
  const offerings = useBookable();
  const [title, setTitle] = useState(known?.title ?? '');
  const [description, setDescription] = useState(known?.description ?? '');
  const [credits, setCredits] = useState(String(known?.credits ?? 5));
  const [price, setPrice] = useState(known ? String(known.price.amount / unit) : '');
  const [validDays, setValidDays] = useState(String(known?.validDays ?? 180));
  const [published, setPublished] = useState(known?.published ?? true);
  const [offeringIds, setOfferingIds] = useState<readonly string[]>(known?.offeringIds ?? []);
  const save = useAction(async () => {
    const id = known?.id ?? crypto.randomUUID();
    const amount = Math.round(Number(price.replace(',', '.')) * unit);
    const body = { title, description, credits: Number(credits), validDays: Number(validDays) };
    await api.put(`t/${tenant.id}/packages/${id}`, {
      body: { ...body, offeringIds, published, price: { amount, currency } },
    });
    toast({ message: t('edit.saved') });
    onClose();
  });
  return (
    <Sheet open={editing !== null} onClose={onClose} title={t(known ? 'edit.title' : 'edit.newTitle')}>
      <ActionForm
        action={save}
        onSubmit={() => void save.run()}
        button={t('edit.save')}
        disabled={offeringIds.length === 0}
      >
        <TextField label={t('edit.name')} required maxLength={80} value={title} onChange={setTitle} />
        <TextAreaField
          label={t('edit.description')}
          maxLength={500}
          rows={3}
          value={description}
          onChange={setDescription}
        />
        <TextField
          label={t('edit.credits')}
          type="number"
          min={1}
          max={200}
          required
          value={credits}
          onChange={setCredits}
        />
        <TextField
          label={t('edit.price', { currency })}
          inputMode="decimal"
          required
          value={price}
          onChange={setPrice}
        />
        <TextField
          label={t('edit.validDays')}
          hint={t('edit.validHint')}
          type="number"
          min={1}
          max={1095}
          required
          value={validDays}
          onChange={setValidDays}
        />
        <fieldset className={classes.form}>
          <legend>{t('edit.offerings')}</legend>
          {offerings.map((offering) => (
            <CheckField
              key={offering.id}
              label={offering.title}
              checked={offeringIds.includes(offering.id)}
              onChange={(on) =>
                setOfferingIds((ids) => (on ? [...ids, offering.id] : ids.filter((id) => id !== offering.id)))
              }
            />
          ))}
        </fieldset>
        <CheckField label={t('edit.published')} checked={published} onChange={setPublished} />
      </ActionForm>
    </Sheet>
  );
}
