import type { Locale } from '@evergrow/domain/kernel';
import { IconDeviceDesktop, IconMoon, IconSun, IconWorld } from '@tabler/icons-react';
import { type ColorScheme, setColorScheme, useColorScheme } from '../../lib/color-scheme.ts';
import { localeNames, useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { MenuButton, MenuLabel } from '../../ui/menu-item.tsx';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

export type PreferenceChoice = { locale: Locale } | { colorScheme: ColorScheme };

/** Language and colour scheme, as lines of a menu; `onChoose` hears what was chosen, to remember it elsewhere. */
export function PreferenceItems({ onChoose }: { onChoose?: (choice: PreferenceChoice) => void }) {
  const t = useT('app');
  const { locale, setLocale } = useLocale();
  const colorScheme = useColorScheme();
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      {(Object.entries(localeNames) as [Locale, string][]).map(([code, name]) => (
        <MenuButton
          key={code}
          icon={<IconWorld size={18} aria-hidden />}
          current={code === locale}
          onClick={() => {
            setLocale(code);
            onChoose?.({ locale: code });
          }}
        >
          <span lang={code}>{name}</span>
        </MenuButton>
      ))}
      <MenuLabel>{t('scheme.label')}</MenuLabel>
      {schemes.map(([scheme, Icon]) => (
        <MenuButton
          key={scheme}
          icon={<Icon size={18} aria-hidden />}
          current={scheme === colorScheme}
          onClick={() => {
            setColorScheme(scheme);
            onChoose?.({ colorScheme: scheme });
          }}
        >
          {t(`scheme.${scheme}`)}
        </MenuButton>
      ))}
    </>
  );
}

/** Language and colour scheme for somebody not signed in. */
export function PreferencesMenu() {
  const t = useT('app');
  return (
    <DisclosureMenu name={t('preferences')} label={<IconWorld size={20} aria-hidden />}>
      {() => <PreferenceItems />}
    </DisclosureMenu>
  );
}
