import {
  IconBuildingStore,
  IconLayoutDashboard,
  IconLogout,
  IconPlus,
  IconShieldCog,
  IconUser,
} from '@tabler/icons-react';
import { NotificationBell } from '../../features/engagement/notification-bell.tsx';
import { saveSettings } from '../../features/settings/save-settings.ts';
import { type SignedIn, signOut } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { MenuButton, MenuDivider, MenuLabel, MenuLink } from '../../ui/menu-item.tsx';
import { homeOfRole } from '../home-of-role.ts';
import { type PreferenceChoice, PreferenceItems } from './preferences-menu.tsx';
import { useAccountPreferences } from './use-account-preferences.ts';

/** The bell, and the menu with one's workspaces, settings and the way out. */
export default function SignedInControls({ session }: { session: SignedIn }) {
  const t = useT('app');
  useAccountPreferences(session);
  // It has been taken over on this device already; another time will do where the account cannot be reached.
  const remember = (choice: PreferenceChoice) =>
    void saveSettings(session.uid, choice).catch(() => undefined);
  const name = session.account?.displayName ?? session.displayName;
  const memberships = Object.entries(session.account?.memberships ?? {});
  return (
    <>
      <NotificationBell />
      <DisclosureMenu
        name={t('accountMenu', { name })}
        label={<Avatar name={name || session.email} seed={session.uid} size={34} />}
      >
        {(close) => (
          <>
            <MenuLabel>{name}</MenuLabel>
            <MenuLink to="/me" icon={<IconUser size={18} aria-hidden />} onClick={close}>
              {t('nav.account')}
            </MenuLink>
            {memberships.length > 0 ? <MenuLabel>{t('workspaces')}</MenuLabel> : null}
            {memberships.map(([id, { slug, name: tenantName, role }]) => (
              <MenuLink
                key={id}
                to={homeOfRole(slug, role)}
                icon={
                  role === 'client' ? (
                    <IconBuildingStore size={18} aria-hidden />
                  ) : (
                    <IconLayoutDashboard size={18} aria-hidden />
                  )
                }
                onClick={close}
              >
                {tenantName}
              </MenuLink>
            ))}
            <MenuLink to="/new" icon={<IconPlus size={18} aria-hidden />} onClick={close}>
              {t('newTenant')}
            </MenuLink>
            {session.platformAdmin ? (
              <MenuLink to="/platform/tenants" icon={<IconShieldCog size={18} aria-hidden />} onClick={close}>
                {t('nav.platform')}
              </MenuLink>
            ) : null}
            <MenuDivider />
            <PreferenceItems onChoose={remember} />
            <MenuDivider />
            <MenuButton
              icon={<IconLogout size={18} aria-hidden />}
              onClick={() => {
                close();
                void signOut();
              }}
            >
              {t('signOut')}
            </MenuButton>
          </>
        )}
      </DisclosureMenu>
    </>
  );
}
