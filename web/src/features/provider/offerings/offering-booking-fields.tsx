import { type Format, formatSchema } from '@evergrow/domain/catalog';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { MultiSelectField } from '../../../ui/multi-select-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useDirectory } from '../use-directory.ts';
import type { EditedOffering, OfferingForm } from './offering-form.ts';

const lengths = [15, 20, 30, 45, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480];

/** How it is booked: how long, how people meet, with whom. */
export function OfferingBookingFields({ form }: { form: DraftForm<OfferingForm, EditedOffering> }) {
  const t = useT('provider');
  const words = useT('catalog');
  const tenant = useTenant();
  const format = useFormat();
  const issueText = useIssueText();
  const { values, set, issues } = form;
  const { data: directory } = useDirectory(tenant.id);
  const cards = Object.values(directory?.cards ?? {}).map(({ id, displayName }) => ({
    value: id,
    label: displayName,
  }));
  // Who has taken their page down is still named here until an editor takes them out.
  const unlisted = values.providerIds.filter((id) => !cards.some(({ value }) => value === id));
  const known = lengths.includes(values.durationMinutes) ? lengths : [...lengths, values.durationMinutes];
  return (
    <>
      <SelectField
        label={t('offering.duration')}
        value={String(values.durationMinutes)}
        onChange={(minutes) => set('durationMinutes', Number(minutes))}
        options={known
          .toSorted((a, b) => a - b)
          .map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
        error={issueText(issues, 'durationMinutes')}
      />
      <ChoiceField<Format>
        multiple
        look="chips"
        legend={t('offering.formats')}
        hint={t('offering.formatsHint')}
        options={formatSchema.options.map((value) => ({ value, label: words(`formats.${value}`) }))}
        value={values.formats}
        onChange={(formats) => set('formats', formats)}
      />
      {cards.length > 1 || values.providerIds.length > 0 ? (
        <MultiSelectField
          label={t('offering.providers')}
          hint={t('offering.providersHint')}
          optional
          placeholder={t('offering.everyProvider')}
          most={50}
          options={[...cards, ...unlisted.map((id) => ({ value: id, label: t('offering.unlisted') }))]}
          value={values.providerIds}
          onChange={(providerIds) => set('providerIds', providerIds)}
          error={issueText(issues, 'providerIds')}
        />
      ) : null}
    </>
  );
}
