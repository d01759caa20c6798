import type { Locale } from '@evergrow/domain/kernel';
import { IconDeviceDesktop, IconMoon, IconSun, IconWorld } from '@tabler/icons-react';
import { setColorScheme, useColorScheme } from '../../lib/color-scheme.ts';
import { localeNames, useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { MenuButton, MenuLabel } from '../../ui/menu-item.tsx';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** Language and colour scheme, as lines of a menu. */
export function PreferenceItems() {
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
          onClick={() => setLocale(code)}
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
          onClick={() => setColorScheme(scheme)}
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
