import {
  type CoachStyle,
  coachStyleSchema,
  type FocusArea,
  type Format,
  focusAreas,
  formatSchema,
  type ProviderProfile,
} from '@evergrow/domain/catalog';
import { countryCodes, languageCodes } from '@evergrow/domain/kernel';
import { useMemo } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { MultiSelectField } from '../../../ui/multi-select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TimeZoneField } from '../../../ui/time-zone-field.tsx';
import type { ProfileForm } from './profile-form.ts';

/** Choices by the alphabet of the reader's language. */
function sorted<Value extends string>(codes: readonly Value[], name: (code: Value) => string, tag: string) {
  const collator = new Intl.Collator(tag);
  return codes
    .map((value) => ({ value, label: name(value) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

/** What they do: what they help with, in which languages, where, how, for how much. */
export function ProfileWorkFields({ form }: { form: DraftForm<ProfileForm, ProviderProfile> }) {
  const t = useT('provider');
  const words = useT('catalog');
  const { currency, modules } = useTenant();
  const format = useFormat();
  const issueText = useIssueText();
  const { values, set, issues } = form;
  const { languages, countries, areas } = useMemo(
    () => ({
      languages: sorted(languageCodes, format.language, format.tag),
      countries: sorted(countryCodes, format.country, format.tag),
      areas: sorted<FocusArea>(focusAreas, (area) => words(`focus.${area}`), format.tag),
    }),
    [format, words],
  );
  return (
    <>
      <MultiSelectField
        label={t('page.expertise')}
        hint={t('page.expertiseHint')}
        placeholder={t('page.addMore')}
        most={12}
        options={areas}
        value={values.expertise}
        onChange={(expertise) => set('expertise', expertise)}
        error={issueText(issues, 'expertise')}
      />
      <MultiSelectField
        label={t('page.languages')}
        placeholder={t('page.addMore')}
        most={10}
        options={languages}
        value={values.languages}
        onChange={(chosen) => set('languages', chosen)}
        error={issueText(issues, 'languages')}
      />
      <MultiSelectField
        label={t('page.countries')}
        hint={t('page.countriesHint')}
        placeholder={t('page.addMore')}
        most={20}
        options={countries}
        value={values.countries}
        onChange={(chosen) => set('countries', chosen)}
        error={issueText(issues, 'countries')}
      />
      <ChoiceField<Format>
        multiple
        look="chips"
        legend={t('page.formats')}
        options={formatSchema.options.map((value) => ({ value, label: words(`formats.${value}`) }))}
        value={values.formats}
        onChange={(formats) => set('formats', formats)}
        error={issueText(issues, 'formats')}
      />
      {modules.includes('matching') ? (
        <ChoiceField<CoachStyle>
          look="chips"
          legend={t('page.style')}
          hint={t('page.styleHint')}
          options={coachStyleSchema.options.map((value) => ({ value, label: words(`styles.${value}`) }))}
          value={values.style}
          onChange={(style) => set('style', style)}
        />
      ) : null}
      <TextField
        label={t('page.price', { currency: format.currency(currency) })}
        hint={t('page.priceHint')}
        inputMode="decimal"
        value={values.price}
        onChange={(price) => set('price', price)}
        error={issueText(issues, 'price') === null ? null : t('page.priceError')}
      />
      <TimeZoneField
        label={t('page.timeZone')}
        hint={t('page.timeZoneHint')}
        value={values.timeZone}
        onChange={(zone) => set('timeZone', zone)}
        error={issueText(issues, 'timeZone')}
      />
    </>
  );
}
