import { type CartReminderInput, cartReminderInputSchema } from '@evergrow/domain/commerce/kept-cart';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { NumberField } from '../services/number-field.tsx';

/** For admins: whether people who agree are mailed once about a cart they leave, and after how long. */
export function ReminderSettings() {
  const { id } = useTenant();
  const path = `t/${id}/cart-reminder-settings`;
  const { data, error, reload } = useQuery(path, () => api.get<CartReminderInput>(path));
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (data === undefined) return <ListSkeleton rows={1} height={120} />;
  return <Editor settings={data} path={path} onSaved={() => void reload()} />;
}

type Props = { settings: CartReminderInput; path: string; onSaved: () => void };

function Editor({ settings, path, onSaved }: Props) {
  const t = useT('kept-carts');
  const app = useT('app');
  const issueText = useIssueText();
  const form = useDraftForm<CartReminderInput, CartReminderInput>(settings, cartReminderInputSchema);
  const { values, set, issues } = form;
  const save = useAction(async (body: CartReminderInput) => {
    await api.put(path, { body });
    toast({ message: t('settings.saved') });
    onSaved();
  });
  return (
    <Panel title={t('settings.title')} lead={t('settings.lead')}>
      <ActionForm
        action={save}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void save.run(wanted);
        }}
        button={app('save')}
        noValidate
      >
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
      </ActionForm>
    </Panel>
  );
}
