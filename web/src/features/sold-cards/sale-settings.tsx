import { type CardSaleInput, cardSaleInputSchema } from '@evergrow/domain/commerce/sold-card';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { DraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import grid from '../../ui/form-grid.module.css';
import { SettingsPanel } from '../../ui/settings-panel.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { AmountField } from '../services/amount-field.tsx';
import classes from './sold-cards.module.css';

/** For admins: whether gift cards are sold, and which. */
export function SaleSettings() {
  const t = useT('sold-cards');
  const { id, slug } = useTenant();
  return (
    <SettingsPanel<CardSaleInput>
      path={`t/${id}/gift-card-settings`}
      schema={cardSaleInputSchema}
      title={t('settings.title')}
      lead={t('settings.lead')}
      saved={t('settings.saved')}
      fields={(form) => (
        <>
          <SwitchField
            label={t('settings.on')}
            hint={t('settings.onHint', { address: `${location.host}/t/${slug}/gift-cards` })}
            checked={form.values.on}
            onChange={(on) => form.set('on', on)}
          />
          {form.values.on ? <Amounts form={form} /> : null}
        </>
      )}
    />
  );
}

function Amounts({ form }: { form: DraftForm<CardSaleInput, CardSaleInput> }) {
  const t = useT('sold-cards');
  const issueText = useIssueText();
  const { values, set, issues } = form;
  const { amounts, between } = values;
  return (
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
  );
}
