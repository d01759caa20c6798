import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { ExportData } from './export-data.tsx';
import { PasswordForm } from './password-form.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Password, sessions, one's data, and the way out. */
export default function SecurityPage() {
  const t = useT('settings');
  useTitle(t('security.title'));
  const { email, hasPassword } = useSignedIn();
  return (
    <>
      <PageHeader title={t('security.title')} lead={t('security.lead')} />
      <SettingsSection
        title={t('password.title')}
        hint={t(hasPassword ? 'password.hint' : 'password.noneHint')}
      >
        <PasswordForm email={email} hasPassword={hasPassword} />
      </SettingsSection>
      <SettingsSection title={t('sessions.title')} hint={t('sessions.hint')}>
        <SignOutEverywhere />
      </SettingsSection>
      <SettingsSection title={t('export.title')} hint={t('export.hint')}>
        <ExportData />
      </SettingsSection>
      <SettingsSection title={t('delete.title')} hint={t('delete.hint')}>
        <DeleteAccount hasPassword={hasPassword} />
      </SettingsSection>
    </>
  );
}
