import { IconBell } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { MenuLink } from '../../ui/menu-item.tsx';

/** The bell in the header, with what is new. */
export function NotificationBell() {
  const t = useT('app');
  return (
    <DisclosureMenu name={t('nav.notifications')} label={<IconBell size={20} aria-hidden />}>
      {(close) => (
        <MenuLink to="/me/notifications" onClick={close}>
          {t('nav.notifications')}
        </MenuLink>
      )}
    </DisclosureMenu>
  );
}
