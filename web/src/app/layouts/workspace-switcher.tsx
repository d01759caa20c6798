import { IconPlus, IconSelector } from '@tabler/icons-react';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { MenuDivider, MenuLink } from '../../ui/menu-item.tsx';
import { homeOfRole } from '../home-of-role.ts';
import classes from './workspace-switcher.module.css';

/** The tenant one is in, and the way to one's others. */
export function WorkspaceSwitcher({ current }: { current: string }) {
  const t = useT('app');
  const { account } = useSignedIn();
  const memberships = Object.entries(account?.memberships ?? {});
  const here = memberships.find(([, { slug }]) => slug === current)?.[1];
  return (
    <DisclosureMenu
      align="start"
      name={t('switchWorkspace', { name: here?.name ?? current })}
      label={
        <span className={classes.label}>
          <Avatar name={here?.name ?? current} accent={here?.accent} size={32} square />
          <span>{here?.name ?? current}</span>
          <IconSelector size={18} aria-hidden />
        </span>
      }
    >
      {(close) => (
        <>
          {memberships.map(([id, { slug, name, role, accent }]) => (
            <MenuLink
              key={id}
              to={homeOfRole(slug, role)}
              current={slug === current}
              icon={<Avatar name={name} accent={accent} size={30} />}
              onClick={close}
            >
              <span className={classes.name}>{name}</span>
              <small>{t(`roles.${role}`)}</small>
            </MenuLink>
          ))}
          <MenuDivider />
          <MenuLink to="/new" icon={<IconPlus size={20} aria-hidden />} onClick={close}>
            {t('newTenant')}
          </MenuLink>
        </>
      )}
    </DisclosureMenu>
  );
}
