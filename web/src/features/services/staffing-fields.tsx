import { directorySchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import type { AssignmentRule, Service } from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import { readDoc } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import grid from '../../ui/form-grid.module.css';
import { MultiSelectField } from '../../ui/multi-select-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { NumberField } from './number-field.tsx';
import { linesOf, type ServiceForm, staffingOf } from './service-form.ts';
import { areaOptions, useAreas } from './use-areas.ts';

const modes = [
  'chosen',
  'any',
  'all',
  'fixedAndAny',
] as const satisfies readonly Service['staffing']['mode'][];
const rules = ['load', 'priority', 'rating'] as const satisfies readonly AssignmentRule[];
const lengths = ['30', '45', '60', '90', '120', '180'];
const windows = [0, 30, 60, 90, 120, 180, 240];

/** Who does it, for how many, how long, and where. */
export function StaffingFields({ form }: { form: ServiceForm }) {
  const t = useT('services');
  const format = useFormat();
  const tenant = useTenant();
  const issueText = useIssueText();
  const { values, set, issues } = form;
  const { staffing } = values;
  const { data: directory } = useQuery(
    `directory/${tenant.id}`,
    () => readDoc(paths.directory(tenant.id), directorySchema),
    300_000,
  );
  const areas = useAreas();
  const people = Object.values(directory?.cards ?? {}).map(({ id, displayName }) => ({
    value: id,
    label: displayName,
  }));
  const named = staffing.mode === 'all' ? staffing.providerIds : null;
  const fixed = staffing.mode === 'fixedAndAny' ? staffing.fixedIds : null;
  return (
    <>
      <ChoiceField
        legend={t('staffing.who')}
        value={staffing.mode}
        options={modes.map((value) => ({
          value,
          label: t(`staffing.modes.${value}.label`),
          hint: t(`staffing.modes.${value}.hint`),
        }))}
        onChange={(mode) => set('staffing', staffingOf(mode, staffing))}
      />
      {named || fixed ? (
        <MultiSelectField
          label={t(named ? 'staffing.together' : 'staffing.always')}
          placeholder={t('staffing.choose')}
          most={named ? 10 : 9}
          options={people}
          value={named ?? fixed ?? []}
          onChange={(ids) =>
            set(
              'staffing',
              staffing.mode === 'fixedAndAny'
                ? { ...staffing, fixedIds: ids }
                : { mode: 'all', providerIds: ids },
            )
          }
          error={issueText(issues, named ? 'staffing.providerIds' : 'staffing.fixedIds')}
        />
      ) : null}
      {'rule' in staffing ? (
        <SelectField<AssignmentRule>
          label={t('staffing.rule')}
          value={staffing.rule}
          options={rules.map((value) => ({ value, label: t(`staffing.rules.${value}`) }))}
          onChange={(rule) => set('staffing', { ...staffing, rule })}
        />
      ) : null}
      <div className={grid.grid}>
        <NumberField
          label={t('staffing.seats')}
          hint={t('staffing.seatsHint')}
          value={values.seats}
          onChange={(seats) => set('seats', seats)}
          error={issueText(issues, 'seats')}
        />
        <SelectField
          label={t('staffing.window')}
          hint={t('staffing.windowHint')}
          value={String(values.arrivalWindowMinutes)}
          options={[...new Set([...windows, values.arrivalWindowMinutes])]
            .toSorted((a, b) => a - b)
            .map((minutes) => ({
              value: String(minutes),
              label: minutes === 0 ? t('staffing.sharp') : format.duration(minutes),
            }))}
          onChange={(minutes) => set('arrivalWindowMinutes', Number(minutes))}
        />
      </div>
      {values.pricing ? null : (
        <ChoiceField
          multiple
          look="chips"
          legend={t('staffing.durations')}
          hint={t('staffing.durationsHint')}
          value={values.durations.map(String)}
          options={[...new Set([...lengths, ...values.durations.map(String)])].map((value) => ({
            value,
            label: format.duration(Number(value)),
          }))}
          onChange={(chosen) =>
            set(
              'durations',
              chosen.map(Number).toSorted((a, b) => a - b),
            )
          }
        />
      )}
      <SwitchField
        label={t('staffing.atClient')}
        hint={t('staffing.atClientHint')}
        checked={values.atClient}
        onChange={(atClient) => set('atClient', atClient)}
      />
      {values.atClient && areas.length > 0 ? (
        <MultiSelectField
          label={t('staffing.areas')}
          hint={t('staffing.areasHint')}
          optional
          placeholder={t('staffing.everywhere')}
          most={50}
          options={areaOptions(areas)}
          value={values.areaIds}
          onChange={(areaIds) => set('areaIds', areaIds)}
        />
      ) : null}
      <TextAreaField
        label={t('staffing.skills')}
        hint={t('staffing.skillsHint')}
        optional
        value={values.skills.join('\n')}
        onChange={(text) => set('skills', text.split('\n'))}
        onBlur={() => set('skills', linesOf(values.skills.join('\n')))}
        error={issueText(issues, 'skills')}
      />
    </>
  );
}
