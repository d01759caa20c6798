import {
  type BookingSettingsInput,
  type BookingSettingsView,
  bookingSettingsInputSchema,
} from '@evergrow/domain/scheduling';
import { useEffect } from 'react';
import { api } from '../../../lib/api.ts';
import { invalidateQueries } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { ClosedDaysFields } from './closed-days-fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { PolicyPreview } from './policy-preview.tsx';
import { ReminderFields } from './reminder-fields.tsx';

type Values = Omit<BookingSettingsInput, 'basedOn'>;

/** The terms with what a client will read beside them. They hold for what is booked from now on. */
export function PoliciesEditor({ settings, path }: { settings: BookingSettingsView; path: string }) {
  const t = useT('scheduling');
  const { updatedAt, ...stored } = settings;
  const form = useDraftForm<Values, BookingSettingsInput>(stored, bookingSettingsInputSchema, {
    toInput: (values) => ({ ...values, basedOn: updatedAt }),
  });
  const { values, set, issues, refuse } = form;
  const save = useAction(async (input: BookingSettingsInput) => {
    await api.put(path, { body: input });
    form.saved(values);
    invalidateQueries(path);
    toast({ message: t('policies.saved') });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new error is what it waits for
  useEffect(() => refuse(save.error), [save.error]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input = form.check();
        if (input) void save.run(input);
      }}
    >
      <div className={grid.split}>
        <div className={grid.stack}>
          <PolicyFields
            value={values.policy}
            issues={issues}
            onChange={(change) => set('policy', { ...values.policy, ...change })}
          />
          <ReminderFields
            reminderMinutes={values.reminderMinutes}
            quietHours={values.quietHours}
            onReminders={(minutes) => set('reminderMinutes', minutes)}
            onQuietHours={(hours) => set('quietHours', hours)}
          />
          <ClosedDaysFields
            country={values.holidayCountry}
            dates={values.closedDates}
            onCountry={(country) => set('holidayCountry', country)}
            onDates={(dates) => set('closedDates', dates)}
          />
        </div>
        <div className={grid.aside}>
          <PolicyPreview policy={values.policy} />
        </div>
      </div>
      <ErrorNote error={save.error} fieldsShown />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
