import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { EditorPart } from './editor-form.ts';

/** How it is handed over. */
export function DeliveryFields({ form: { values, set }, issue }: EditorPart) {
  const t = useT('selling');
  return (
    <>
      <ChoiceField
        legend={t('delivery.by')}
        options={(['none', 'download', 'licence'] as const).map((value) => ({
          value,
          label: t(`delivery.${value}`),
          hint: t(`delivery.${value}Hint`),
        }))}
        value={values.delivery}
        onChange={(delivery) => set('delivery', delivery)}
      />
      {values.delivery === 'none' ? null : (
        <TextField
          label={t('delivery.maxDownloads')}
          hint={t('delivery.maxDownloadsHint')}
          optional
          inputMode="numeric"
          value={values.maxDownloads}
          onChange={(maxDownloads) => set('maxDownloads', maxDownloads)}
          error={issue('listing.delivery.maxDownloads')}
        />
      )}
      {values.delivery === 'licence' ? (
        <>
          <TextField
            label={t('delivery.activations')}
            inputMode="numeric"
            value={values.activations}
            onChange={(activations) => set('activations', activations)}
            error={issue('listing.delivery.activations')}
          />
          <TextField
            label={t('delivery.validDays')}
            hint={t('delivery.validDaysHint')}
            optional
            inputMode="numeric"
            value={values.validDays}
            onChange={(validDays) => set('validDays', validDays)}
            error={issue('listing.delivery.validDays')}
          />
          <ChoiceField
            legend={t('delivery.keys')}
            look="chips"
            options={(['generated', 'imported'] as const).map((value) => ({
              value,
              label: t(`delivery.${value}`),
            }))}
            value={values.keys}
            onChange={(keys) => set('keys', keys)}
          />
        </>
      ) : null}
    </>
  );
}
