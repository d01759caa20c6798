import type { BookingSettings } from '@evergrow/domain/scheduling';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Panel } from '../../../ui/panel.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useSpan } from './use-span.ts';

type Props = Pick<BookingSettings, 'reminderMinutes' | 'quietHours'> & {
  onReminders: (minutes: number[]) => void;
  onQuietHours: (hours: BookingSettings['quietHours']) => void;
};

const known = [10_080, 4_320, 2_880, 1_440, 240, 120, 60, 30];

/** When clients are reminded, and when no text message may disturb them. */
export function ReminderFields({ reminderMinutes, quietHours, onReminders, onQuietHours }: Props) {
  const t = useT('scheduling');
  const span = useSpan();
  const all = [...new Set([...known, ...reminderMinutes])].toSorted((a, b) => b - a);
  return (
    <Panel title={t('policies.reminders')} lead={t('policies.remindersLead')}>
      <ChoiceField
        multiple
        most={5}
        look="chips"
        legend={t('policies.remindAt')}
        options={all.map((minutes) => ({
          value: String(minutes),
          label: t('policies.before', { span: span(minutes) }),
        }))}
        value={reminderMinutes.map(String)}
        onChange={(chosen) => onReminders(chosen.map(Number).toSorted((a, b) => b - a))}
      />
      <SwitchField
        label={t('policies.quiet')}
        hint={t('policies.quietHint')}
        checked={quietHours !== null}
        onChange={(quiet) => onQuietHours(quiet ? { from: '21:00', to: '08:00' } : null)}
      />
      {quietHours ? (
        <div className={grid.grid}>
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`policies.${end}`)}
              type="time"
              value={quietHours[end]}
              onChange={(time) => time !== '' && onQuietHours({ ...quietHours, [end]: time })}
            />
          ))}
        </div>
      ) : null}
    </Panel>
  );
}
