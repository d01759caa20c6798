import { type CardSaleInput, cardSaleInputSchema } from '@evergrow/domain/commerce/sold-card';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import grid from '../../ui/form-grid.module.css';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { AmountField } from '../services/amount-field.tsx';
import classes from './sold-cards.module.css';

/** For admins: whether gift cards are sold, and which. */
export function SaleSettings() {
  const { id } = useTenant();
  const path = `t/${id}/gift-card-settings`;
  const { data, error, reload } = useQuery(path, () => api.get<CardSaleInput>(path));
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (data === undefined) return <ListSkeleton rows={1} height={120} />;
  return <Editor settings={data} path={path} onSaved={() => void reload()} />;
}

type Props = { settings: CardSaleInput; path: string; onSaved: () => void };

function Editor({ settings, path, onSaved }: Props) {
  const t = useT('sold-cards');
  const app = useT('app');
  const issueText = useIssueText();
  const { slug } = useTenant();
  const form = useDraftForm<CardSaleInput, CardSaleInput>(settings, cardSaleInputSchema);
  const { values, set, issues } = form;
  const { amounts, between } = values;
  const save = useAction(async (body: CardSaleInput) => {
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
          hint={t('settings.onHint', { address: `${location.host}/t/${slug}/gift-cards` })}
          checked={values.on}
          onChange={(on) => set('on', on)}
        />
        {values.on ? (
          <>
            <div className={grid.grid}>
              {amounts.map((amount, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an amount has no name but what is typed
                <div key={index}>
                  <AmountField
                    label={t('settings.amount', { number: index + 1 })}
                    value={amount}
                    onChange={(value) =>
                      set(
                        'amounts',
                        amounts.map((one, at) => (at === index ? value : one)),
                      )
                    }
                    error={issueText(issues, `amounts.${index}`)}
                  />
                  <Button
                    size="sm"
                    variant="subtle"
                    icon={<IconTrash size={18} aria-hidden />}
                    onClick={() =>
                      set(
                        'amounts',
                        amounts.filter((_, at) => at !== index),
                      )
                    }
                  >
                    {t('settings.remove')}
                    <span className="visually-hidden"> {index + 1}</span>
                  </Button>
                </div>
              ))}
            </div>
            {amounts.length < 8 ? (
              <div>
                <Button
                  size="sm"
                  variant="default"
                  icon={<IconPlus size={18} aria-hidden />}
                  onClick={() => set('amounts', [...amounts, Number.NaN])}
                >
                  {t('settings.add')}
                </Button>
              </div>
            ) : null}
            <SwitchField
              label={t('settings.between')}
              checked={between !== null}
              onChange={(wanted) => set('between', wanted ? { least: 1_000, most: 20_000 } : null)}
            />
            {between === null ? null : (
              <div className={grid.grid}>
                <AmountField
                  label={t('settings.least')}
                  value={between.least}
                  onChange={(least) => set('between', { ...between, least })}
                  error={issueText(issues, 'between.least')}
                />
                <AmountField
                  label={t('settings.most')}
                  value={between.most}
                  onChange={(most) => set('between', { ...between, most })}
                  error={issueText(issues, 'between.most')}
                />
              </div>
            )}
            <p className={classes.small}>{t('settings.tax')}</p>
          </>
        ) : null}
      </ActionForm>
    </Panel>
  );
}
