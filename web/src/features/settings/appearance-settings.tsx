import type { User } from '@evergrow/domain/account';
import type { Locale } from '@evergrow/domain/kernel';
import { type ColorScheme, setColorScheme } from '../../lib/color-scheme.ts';
import { localeNames, useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './profile-form.module.css';
import { useSaveSettings } from './use-save-settings.ts';

const schemes: readonly ColorScheme[] = ['auto', 'light', 'dark'];

/** Language and light or dark: taken over at once, here and on every other device. */
export function AppearanceSettings({ uid, account }: { uid: string; account: User }) {
  const tApp = useT('app');
  const { locale, setLocale } = useLocale();
  const { save, error } = useSaveSettings(uid);
  return (
    <div className={classes.form}>
      <SelectField
        label={tApp('language')}
        value={locale}
        onChange={(chosen) => {
          setLocale(chosen);
          void save({ locale: chosen });
        }}
        options={(Object.entries(localeNames) as [Locale, string][]).map(([value, label]) => ({
          value,
          label,
        }))}
      />
      <SelectField
        label={tApp('scheme.label')}
        value={account.colorScheme}
        onChange={(chosen) => {
          setColorScheme(chosen);
          void save({ colorScheme: chosen });
        }}
        options={schemes.map((value) => ({ value, label: tApp(`scheme.${value}`) }))}
      />
      <ErrorNote error={error} />
    </div>
  );
}
