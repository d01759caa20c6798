import { type BookingPolicy, defaultBookingPolicy } from '@evergrow/domain/scheduling';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import grid from '../../../ui/form-grid.module.css';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import type { ServiceForm } from './service-form.ts';

/** Terms of this service alone, where they are not those of the business. */
export function PolicyFields({ form }: { form: ServiceForm }) {
  const t = useT('pricing');
  const issueText = useIssueText();
  const { values, set, issues } = form;
  const { policy } = values;
  const change = (part: Partial<BookingPolicy>) => policy && set('policy', { ...policy, ...part });
  const issue = (path: string) => issueText(issues, `policy.${path}`);
  return (
    <>
      <SwitchField
        label={t('terms.own')}
        hint={t('terms.ownHint')}
        checked={policy !== null}
        onChange={(own) => set('policy', own ? defaultBookingPolicy : null)}
      />
      {policy ? (
        <>
          <SwitchField
            label={t('terms.approval')}
            checked={policy.approval}
            onChange={(approval) => change({ approval })}
          />
          <SwitchField
            label={t('terms.mayCancel')}
            checked={policy.clientMayCancel}
            onChange={(clientMayCancel) => change({ clientMayCancel })}
          />
          <SwitchField
            label={t('terms.mayReschedule')}
            checked={policy.clientMayReschedule}
            onChange={(clientMayReschedule) => change({ clientMayReschedule })}
          />
          <div className={grid.grid}>
            <NumberField
              label={t('terms.rescheduleUntil')}
              value={policy.rescheduleUntilMinutes / 60}
              onChange={(hours) => change({ rescheduleUntilMinutes: Math.round(hours * 60) })}
              error={issue('rescheduleUntilMinutes')}
            />
            <NumberField
              label={t('terms.noShow')}
              value={policy.noShowPercent}
              onChange={(noShowPercent) => change({ noShowPercent })}
              error={issue('noShowPercent')}
            />
          </div>
          <RowList
            items={policy.cancellationFees}
            keyOf={(_, index) => String(index)}
            nameOf={({ hoursBefore, percent }) =>
              t('terms.feeStep', { hours: hoursBefore || 0, percent: percent || 0 })
            }
            most={6}
            add={t('terms.addFee')}
            create={() => ({
              hoursBefore: (policy.cancellationFees.at(-1)?.hoursBefore ?? 0) + 24,
              percent: Math.min(50, policy.cancellationFees.at(-1)?.percent ?? 50),
            })}
            onChange={(cancellationFees) => change({ cancellationFees })}
          >
            {({ hoursBefore, percent }, part, index) => (
              <div className={grid.grid}>
                <NumberField
                  label={t('terms.hours')}
                  value={hoursBefore}
                  onChange={(hours) => part({ hoursBefore: hours })}
                  error={issue(`cancellationFees.${index}.hoursBefore`) ?? issue('cancellationFees')}
                />
                <NumberField
                  label={t('terms.percent')}
                  value={percent}
                  onChange={(share) => part({ percent: share })}
                  error={issue(`cancellationFees.${index}.percent`)}
                />
              </div>
            )}
          </RowList>
        </>
      ) : null}
    </>
  );
}
