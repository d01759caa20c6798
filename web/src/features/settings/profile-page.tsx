import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { OwnReminders } from '../kept-carts/own-reminders.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { NotificationSettings } from './notification-settings.tsx';
import { PhoneSettings } from './phone-settings.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SettingsSection } from './settings-section.tsx';

/** One's own name, language, zone, looks, and what one is told about. */
export default function ProfilePage() {
  const t = useT('settings');
  const tCarts = useT('kept-carts');
  useTitle(t('profile.title'));
  const { uid, email, account } = useSignedIn();
  if (account === null) return null;
  return (
    <>
      <PageHeader
        title={account.displayName}
        lead={email}
        back={
          <div style={{ marginBottom: 12 }}>
            <Avatar name={account.displayName} seed={uid} size={64} />
          </div>
        }
      />
      <SettingsSection title={t('profile.you')} hint={t('profile.youHint')}>
        <ProfileForm uid={uid} account={account} />
      </SettingsSection>
      <SettingsSection title={t('profile.appearance')} hint={t('profile.appearanceHint')}>
        <AppearanceSettings uid={uid} account={account} />
      </SettingsSection>
      <SettingsSection title={t('phone.title')} hint={t('phone.hint')}>
        <PhoneSettings />
      </SettingsSection>
      <SettingsSection title={t('profile.notifications')} hint={t('profile.notificationsHint')}>
        <NotificationSettings uid={uid} account={account} />
      </SettingsSection>
      <SettingsSection title={tCarts('own.title')} hint={tCarts('own.hint')}>
        <OwnReminders />
      </SettingsSection>
    </>
  );
}
