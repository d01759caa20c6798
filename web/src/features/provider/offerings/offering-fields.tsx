import { isBookable, type OfferingKind } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import { type EditedOffering, kindsFor, type OfferingForm } from './offering-form.ts';

type Props = { form: DraftForm<OfferingForm, EditedOffering>; isNew: boolean };

/** What is sold, in words, and for how much. */
export function OfferingFields({ form: { values, set, issues }, isNew }: Props) {
  const t = useT('provider');
  const { currency, modules } = useTenant();
  const format = useFormat();
  const issueText = useIssueText();
  const bookable = isBookable(values.kind);
  return (
    <>
      <SelectField<OfferingKind>
        label={t('offering.kind')}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        options={kindsFor(modules, isNew ? null : values.kind)
          .filter(isBookable)
          .map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
          }))}
      />
      <TextField
        label={t('offering.title')}
        maxLength={120}
        value={values.title}
        onChange={(title) => set('title', title)}
        error={issueText(issues, 'title')}
      />
      <TextAreaField
        label={t('offering.description')}
        hint={t('offering.descriptionHint')}
        optional
        maxLength={4000}
        value={values.description}
        onChange={(description) => set('description', description)}
        error={issueText(issues, 'description')}
      />
      {bookable ? (
        <SwitchField
          label={t('offering.byProvider')}
          hint={t('offering.byProviderHint')}
          checked={values.byProvider}
          onChange={(byProvider) => set('byProvider', byProvider)}
        />
      ) : null}
      {bookable && values.byProvider ? null : (
        <TextField
          label={t('offering.price', { currency: format.currency(currency) })}
          hint={t('offering.priceHint')}
          inputMode="decimal"
          value={values.price}
          onChange={(price) => set('price', price)}
          error={issueText(issues, 'price') === null ? null : t('page.priceError')}
        />
      )}
      <TextField
        label={t('offering.tags')}
        hint={t('offering.tagsHint')}
        optional
        value={values.tags}
        onChange={(tags) => set('tags', tags)}
        error={issueText(issues, 'tags') === null ? null : t('offering.tagsError')}
      />
    </>
  );
}
