import { type CartReminderInput, cartReminderInputSchema } from '@evergrow/domain/commerce/kept-cart';
import { useTenant } from '../../app/tenant-context.tsx';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { SettingsPanel } from '../../ui/settings-panel.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { NumberField } from '../services/number-field.tsx';

/** For admins: whether people who agree are mailed once about a cart they leave, and after how long. */
export function ReminderSettings() {
  const t = useT('kept-carts');
  const issueText = useIssueText();
  const { id } = useTenant();
  return (
    <SettingsPanel<CartReminderInput>
      path={`t/${id}/cart-reminder-settings`}
      schema={cartReminderInputSchema}
      title={t('settings.title')}
      lead={t('settings.lead')}
      saved={t('settings.saved')}
      fields={({ values, set, issues }) => (
        <>
          <SwitchField
            label={t('settings.on')}
            hint={t('settings.onHint')}
            checked={values.on}
            onChange={(on) => set('on', on)}
          />
          {values.on ? (
            <NumberField
              label={t('settings.after')}
              hint={t('settings.afterHint')}
              value={values.afterHours}
              onChange={(afterHours) => set('afterHours', afterHours)}
              error={issueText(issues, 'afterHours')}
            />
          ) : null}
        </>
      )}
    />
  );
}
