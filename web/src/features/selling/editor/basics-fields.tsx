import { type ProductKind, productKindSchema } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import { kindsFor } from '../../provider/offerings/offering-form.ts';
import type { EditorPart } from './editor-form.ts';

/** What it is, in words. */
export function BasicsFields({ form: { values, set }, issue, isNew }: EditorPart & { isNew: boolean }) {
  const t = useT('selling');
  const { modules } = useTenant();
  const kinds = kindsFor(modules, isNew ? null : values.kind).flatMap(
    (kind) => productKindSchema.safeParse(kind).data ?? [],
  );
  return (
    <>
      {kinds.length > 1 ? (
        <SelectField<ProductKind>
          label={t('editor.kind')}
          value={values.kind}
          onChange={(kind) => set('kind', kind)}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      ) : null}
      <TextField
        label={t('editor.title')}
        maxLength={120}
        value={values.title}
        onChange={(title) => set('title', title)}
        error={issue('offering.title')}
      />
      <TextField
        label={t('editor.summary')}
        hint={t('editor.summaryHint')}
        optional
        maxLength={200}
        value={values.summary}
        onChange={(summary) => set('summary', summary)}
        error={issue('listing.summary')}
      />
      <TextAreaField
        label={t('editor.description')}
        hint={t('editor.descriptionHint')}
        optional
        maxLength={4000}
        value={values.description}
        onChange={(description) => set('description', description)}
        error={issue('offering.description')}
      />
    </>
  );
}
