import {
  type ShopSettingsInput,
  type ShopSettingsView,
  shopSettingsInputSchema,
} from '@evergrow/domain/catalog';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant, useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useIssueText } from '../../lib/use-issue-text.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import grid from '../../ui/form-grid.module.css';
import { MultiSelectField } from '../../ui/multi-select-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './selling.module.css';

type TaxForm = {
  label: string;
  percent: string;
  countries: string;
  kinds: ShopSettingsInput['taxes'][number]['kinds'];
};
type SettingsForm = {
  categories: ShopSettingsInput['categories'];
  taxes: readonly TaxForm[];
  holdMinutes: string;
};

/** What the shop and its plans sell: sessions and visits are taxed by their own prices. */
const taxedKinds = ['product', 'course', 'program', 'bundle', 'plan'] as const;

const formOf = ({ settings }: ShopSettingsView): SettingsForm => ({
  categories: settings.categories,
  taxes: settings.taxes.map((tax) => ({
    ...tax,
    percent: String(tax.percent),
    countries: tax.countries.join(', '),
  })),
  holdMinutes: String(settings.holdMinutes),
});

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

const inputOf = ({ categories, taxes, holdMinutes }: SettingsForm): unknown => ({
  categories,
  taxes: taxes.map((tax) => ({
    ...tax,
    percent: numberOf(tax.percent),
    countries: tax.countries
      .split(',')
      .map((country) => country.trim().toUpperCase())
      .filter(Boolean),
  })),
  holdMinutes: numberOf(holdMinutes),
});

type Props = { view: ShopSettingsView; onSaved: () => void };

/** Shelves for editors; taxes and how long a checkout holds things for admins. */
export function ShopSettingsEditor({ view, onSaved }: Props) {
  const t = useT('selling');
  const tenant = useTenant();
  const { role } = useTenantView();
  const issueText = useIssueText();
  const form = useDraftForm<SettingsForm, ShopSettingsInput>(formOf(view), shopSettingsInputSchema, {
    draftKey: `shop-settings/${tenant.id}/${view.version ?? 'new'}`,
    toInput: inputOf,
  });
  const { values, set, issues } = form;
  const save = useAction(async (settings: ShopSettingsInput) => {
    await api.put(`t/${tenant.id}/shop-settings`, { body: { settings, version: view.version } });
    form.saved(values);
    toast({ message: t('settings.saved') });
    onSaved();
  });
  const isAdmin = role !== null && isAtLeast(role, 'admin');
  const { categories, taxes } = values;
  const category = (at: number, part: Partial<(typeof categories)[number]>) =>
    set(
      'categories',
      categories.map((other, index) => (index === at ? { ...other, ...part } : other)),
    );
  const up = (at: number) => {
    const one = categories[at];
    if (!one) return;
    const others = categories.filter((_, index) => index !== at);
    set('categories', [...others.slice(0, at - 1), one, ...others.slice(at - 1)]);
  };
  const tax = (at: number, part: Partial<TaxForm>) =>
    set(
      'taxes',
      taxes.map((other, index) => (index === at ? { ...other, ...part } : other)),
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const settings = form.check();
        if (settings) void save.run(settings);
      }}
    >
      <div className={grid.stack}>
        <Panel title={t('settings.categories')} lead={t('settings.categoriesLead')}>
          {categories.map((one, index) => (
            <fieldset key={one.id} className={classes.part}>
              <div className={classes.partHead}>
                <strong>{one.title || t('settings.category', { number: index + 1 })}</strong>
                <span className={classes.inline}>
                  {index > 0 ? (
                    <Button
                      size="sm"
                      variant="subtle"
                      icon={<IconArrowUp size={18} aria-hidden />}
                      aria-label={t('settings.up', { title: one.title })}
                      onClick={() => up(index)}
                    />
                  ) : null}
                  <Button
                    size="sm"
                    variant="subtle"
                    icon={<IconTrash size={18} aria-hidden />}
                    aria-label={t('removeOf', { title: one.title })}
                    onClick={() =>
                      set(
                        'categories',
                        categories.filter(({ id }) => id !== one.id),
                      )
                    }
                  />
                </span>
              </div>
              <div className={grid.grid}>
                <TextField
                  label={t('settings.name')}
                  maxLength={60}
                  value={one.title}
                  onChange={(title) => category(index, { title })}
                  error={issueText(issues, `categories.${index}.title`)}
                />
                <TextField
                  label={t('settings.nameEs')}
                  optional
                  maxLength={60}
                  value={one.titleEs}
                  onChange={(titleEs) => category(index, { titleEs })}
                />
              </div>
            </fieldset>
          ))}
          {categories.length < 60 ? (
            <div>
              <Button
                size="sm"
                variant="default"
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() =>
                  set('categories', [
                    ...categories,
                    { id: crypto.randomUUID().slice(0, 12), title: '', titleEs: '' },
                  ])
                }
              >
                {t('settings.addCategory')}
              </Button>
            </div>
          ) : null}
        </Panel>
        {isAdmin ? (
          <>
            <Panel title={t('settings.taxes')} lead={t('settings.taxesLead')}>
              {taxes.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a tax has no name but what is typed
                <fieldset key={index} className={classes.part}>
                  <div className={classes.partHead}>
                    <strong>{one.label || t('settings.tax', { number: index + 1 })}</strong>
                    <Button
                      size="sm"
                      variant="subtle"
                      icon={<IconTrash size={18} aria-hidden />}
                      aria-label={t('removeOf', { title: one.label })}
                      onClick={() =>
                        set(
                          'taxes',
                          taxes.filter((_, at) => at !== index),
                        )
                      }
                    />
                  </div>
                  <div className={grid.grid}>
                    <TextField
                      label={t('settings.taxName')}
                      maxLength={40}
                      value={one.label}
                      onChange={(label) => tax(index, { label })}
                      error={issueText(issues, `taxes.${index}.label`)}
                    />
                    <TextField
                      label={t('settings.percent')}
                      inputMode="decimal"
                      value={one.percent}
                      onChange={(percent) => tax(index, { percent })}
                      error={issueText(issues, `taxes.${index}.percent`)}
                    />
                  </div>
                  <TextField
                    label={t('settings.countries')}
                    hint={t('settings.countriesHint')}
                    optional
                    value={one.countries}
                    onChange={(countries) => tax(index, { countries })}
                    error={
                      Object.keys(issues).some((path) => path.startsWith(`taxes.${index}.countries`))
                        ? t('settings.countriesError')
                        : null
                    }
                  />
                  <MultiSelectField
                    label={t('settings.kinds')}
                    hint={t('settings.kindsHint')}
                    optional
                    value={one.kinds}
                    onChange={(kinds) => tax(index, { kinds })}
                    options={taxedKinds.map((value) => ({ value, label: t(`settings.kindNames.${value}`) }))}
                    placeholder={t('settings.kindsAll')}
                    most={taxedKinds.length}
                  />
                </fieldset>
              ))}
              {taxes.length < 40 ? (
                <div>
                  <Button
                    size="sm"
                    variant="default"
                    icon={<IconPlus size={18} aria-hidden />}
                    onClick={() =>
                      set('taxes', [...taxes, { label: '', percent: '', countries: '', kinds: [] }])
                    }
                  >
                    {t('settings.addTax')}
                  </Button>
                </div>
              ) : null}
            </Panel>
            <Panel title={t('settings.checkout')}>
              <TextField
                label={t('settings.hold')}
                hint={t('settings.holdHint')}
                inputMode="numeric"
                value={values.holdMinutes}
                onChange={(holdMinutes) => set('holdMinutes', holdMinutes)}
                error={issueText(issues, 'holdMinutes')}
              />
            </Panel>
          </>
        ) : null}
      </div>
      <ErrorNote error={save.error} />
      <SaveBar dirty={form.dirty} saving={save.pending} onDiscard={() => form.reset()} />
    </form>
  );
}
