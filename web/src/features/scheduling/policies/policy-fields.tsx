import type { BookingPolicy } from '@evergrow/domain/scheduling';
import type { Issue } from '../../../lib/issues.ts';
import { useT } from '../../../lib/use-t.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { DepositField } from './deposit-field.tsx';
import { FeeLadderField } from './fee-ladder-field.tsx';
import { useSpan } from './use-span.ts';

type Props = {
  value: BookingPolicy;
  issues: Readonly<Record<string, Issue>>;
  onChange: (change: Partial<BookingPolicy>) => void;
};

const day = 1_440;
const cutoffs = [0, 60, 120, 240, 720, day, 2 * day, 3 * day, 7 * day, 14 * day];
const answers = [2, 4, 8, 12, 24, 48, 72, 168];
const moves = [0, 1, 2, 3, 5, 10, 50];
const percents = [0, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100];

/** The known choices, and what was set otherwise. */
const withOwn = (known: readonly number[], own: number): number[] =>
  [...new Set([...known, own])].toSorted((a, b) => a - b);

/** Accepting, cancelling, moving, missing and paying in advance. */
export function PolicyFields({ value, issues, onChange }: Props) {
  const t = useT('scheduling');
  const span = useSpan();
  const cutoff = (key: 'cancelUntilMinutes' | 'rescheduleUntilMinutes') => (
    <SelectField
      label={t(`policies.${key}`)}
      value={String(value[key])}
      onChange={(chosen) => onChange({ [key]: Number(chosen) })}
      options={withOwn(cutoffs, value[key]).map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? t('policies.untilStart') : t('policies.before', { span: span(minutes) }),
      }))}
    />
  );
  return (
    <>
      <Panel title={t('policies.accepting')} lead={t('policies.acceptingLead')}>
        <SwitchField
          label={t('policies.approval')}
          hint={t('policies.approvalHint')}
          checked={value.approval}
          onChange={(approval) => onChange({ approval })}
        />
        {value.approval ? (
          <SelectField
            label={t('policies.approvalHours')}
            hint={t('policies.approvalHoursHint')}
            value={String(value.approvalHours)}
            onChange={(hours) => onChange({ approvalHours: Number(hours) })}
            options={withOwn(answers, value.approvalHours).map((hours) => ({
              value: String(hours),
              label: span(hours * 60),
            }))}
          />
        ) : null}
      </Panel>
      <Panel title={t('policies.cancelling')}>
        <SwitchField
          label={t('policies.clientMayCancel')}
          checked={value.clientMayCancel}
          onChange={(clientMayCancel) => onChange({ clientMayCancel })}
        />
        {value.clientMayCancel ? (
          <>
            {cutoff('cancelUntilMinutes')}
            <FeeLadderField
              steps={value.cancellationFees}
              issues={issues}
              onChange={(cancellationFees) => onChange({ cancellationFees })}
            />
          </>
        ) : null}
        <SelectField
          label={t('policies.noShowPercent')}
          hint={t('policies.noShowHint')}
          value={String(value.noShowPercent)}
          onChange={(percent) => onChange({ noShowPercent: Number(percent) })}
          options={withOwn(percents, value.noShowPercent).map((percent) => ({
            value: String(percent),
            label: percent === 0 ? t('policies.nothing') : `${percent} %`,
          }))}
        />
      </Panel>
      <Panel title={t('policies.moving')}>
        <SwitchField
          label={t('policies.clientMayReschedule')}
          checked={value.clientMayReschedule}
          onChange={(clientMayReschedule) => onChange({ clientMayReschedule })}
        />
        {value.clientMayReschedule ? (
          <div className={grid.grid}>
            {cutoff('rescheduleUntilMinutes')}
            <SelectField
              label={t('policies.maxReschedules')}
              value={String(value.maxReschedules)}
              onChange={(times) => onChange({ maxReschedules: Number(times) })}
              options={withOwn(moves, value.maxReschedules).map((count) => ({
                value: String(count),
                label: t('policies.times', { count }),
              }))}
            />
          </div>
        ) : null}
      </Panel>
      <Panel title={t('policies.deposit')} lead={t('policies.depositLead')}>
        <DepositField deposit={value.deposit} onChange={(deposit) => onChange({ deposit })} />
      </Panel>
    </>
  );
}
