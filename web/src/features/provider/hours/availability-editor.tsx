import { paths } from '@evergrow/domain/kernel';
import { type Availability, availabilitySchema } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { loadFirestore } from '../../../lib/firebase.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TimeZoneField } from '../../../ui/time-zone-field.tsx';
import { wallClock } from '../zoned.ts';
import classes from './availability-editor.module.css';
import { areHoursSound, availabilityOf, contradiction, formOf } from './availability-form.ts';
import { BookingRulesFields } from './booking-rules-fields.tsx';
import { HolidaysField } from './holidays-field.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { OfferingHoursField } from './offering-hours-field.tsx';
import { OverridesField } from './overrides-field.tsx';
import { StaysField } from './stays-field.tsx';
import { TimeOffField } from './time-off-field.tsx';
import { useOpening } from './use-opening.ts';
import { WeekHoursField } from './week-hours-field.tsx';
import { WeekPreview } from './week-preview.tsx';

type Props = { providerId: string; stored: Stored<Availability> };

/** Weekly hours, single dates, and how bookings may lie in them; beside it the week that comes of it. */
export function AvailabilityEditor({ providerId, stored }: Props) {
  const t = useT('provider');
  const tenant = useTenant();
  const format = useFormat();
  const issueText = useIssueText();
  const [now] = useState(Date.now);
  const { id: _id, ...initial } = stored;
  const opening = useOpening(tenant.id, providerId);
  const form = useDraftForm(formOf(initial, wallClock(now, initial.timeZone).date), availabilitySchema, {
    draftKey: `availability/${tenant.id}/${providerId}`,
    toInput: availabilityOf,
  });
  const { values, set, issues } = form;
  const today = wallClock(now, values.timeZone).date;
  const save = useAction(async (availability: Availability) => {
    const { db, sdk } = await loadFirestore();
    await sdk.setDoc(sdk.doc(db, paths.availability(tenant.id, providerId)), availability);
    form.saved(values);
    toast({ message: t('hours.saved') });
  });
  const submit = () => {
    const availability = form.check();
    if (availability && areHoursSound(values) && contradiction(values) === null) void save.run(availability);
    else document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  };
  const sound = areHoursSound(values) ? availabilitySchema.safeParse(availabilityOf(values)) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={grid.split}>
        <div className={`${grid.aside} ${classes.result}`}>
          <Panel title={t('hours.preview')} lead={t('hours.previewLead')}>
            {sound?.success ? (
              <WeekPreview availability={sound.data} opening={opening.data} now={now} />
            ) : (
              <p>{t('hours.previewBroken')}</p>
            )}
          </Panel>
        </div>
        <div className={`${grid.stack} ${classes.hours}`}>
          <Panel
            title={t('hours.weekly')}
            lead={t('hours.zoneNow', { zone: values.timeZone, time: format.time(now, values.timeZone) })}
          >
            <WeekHoursField value={values.week} onChange={(week) => set('week', week)} />
          </Panel>
          <Panel title={t('overrides.title')} lead={t('overrides.lead')}>
            <OverridesField
              value={values.overrides}
              onChange={(overrides) => set('overrides', overrides)}
              today={today}
            />
          </Panel>
          <Panel title={t('timeOff.title')} lead={t('timeOff.lead')}>
            <TimeOffField
              value={values.timeOff}
              onChange={(timeOff) => set('timeOff', timeOff)}
              today={today}
            />
          </Panel>
          <Panel title={t('holidays.title')} lead={t('holidays.lead')}>
            {opening.data ? (
              <HolidaysField
                opening={opening.data}
                works={values.worksHolidays}
                onChange={(works) => set('worksHolidays', works)}
              />
            ) : opening.error !== null ? (
              <ErrorNote error={opening.error} />
            ) : (
              <Skeleton height={120} />
            )}
          </Panel>
          <Panel title={t('offeringHours.title')} lead={t('offeringHours.lead')}>
            {opening.data ? (
              <OfferingHoursField
                value={values.offeringHours}
                onChange={(hours) => set('offeringHours', hours)}
                services={opening.data.services}
                usual={values.week}
              />
            ) : (
              <Skeleton height={80} />
            )}
          </Panel>
          <Panel title={t('rules.title')} lead={t('rules.lead')}>
            <BookingRulesFields value={values} onChange={(key, value) => set(key, value)} />
          </Panel>
          <Panel title={t('limits.title')} lead={t('limits.lead')}>
            <LimitsFields value={values} onChange={(limit, value) => set(limit, value)} />
          </Panel>
          <Panel title={t('hours.place')}>
            <TimeZoneField
              label={t('hours.timeZone')}
              hint={t('hours.timeZoneHint')}
              value={values.timeZone}
              onChange={(zone) => set('timeZone', zone)}
              error={issueText(issues, 'timeZone')}
            />
            <TextField
              label={t('hours.meetingUrl')}
              hint={t('hours.meetingUrlHint')}
              optional
              type="url"
              inputMode="url"
              placeholder="https://"
              value={values.meetingUrl}
              onChange={(url) => set('meetingUrl', url)}
              error={issueText(issues, 'meetingUrl')}
            />
          </Panel>
          <Panel title={t('stays.title')} lead={t('stays.lead')}>
            <StaysField
              value={values.stays}
              onChange={(stays) => set('stays', stays)}
              today={today}
              home={values.timeZone}
            />
          </Panel>
        </div>
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
