import {
  canChangeRole,
  canManageRole,
  isAtLeast,
  type MemberRow,
  type Role,
  roleSchema,
} from '@evergrow/domain/tenancy';
import { IconClockHour4, IconDots, IconId, IconReceiptTax, IconUserMinus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { DisclosureMenu } from '../../../ui/disclosure-menu.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { MenuButton, MenuDivider, MenuLink } from '../../../ui/menu-item.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import classes from './members-page.module.css';
import { RemoveMemberSheet } from './remove-member-sheet.tsx';

// Few clients have terms of their own.
const ClientTermsSheet = lazy(() => import('../../pricing/clients/client-terms-sheet.tsx'));

type Props = { member: MemberRow; onRole: (role: Role) => void; onRemoved: () => void };

/** A member with their role, which who may can change at once and take back, and what else can be done. */
export function MemberLine({ member, onRole, onRemoved }: Props) {
  const t = useT('tenancy');
  const app = useT('app');
  const format = useFormat();
  const { tenant, role: mine } = useTenantView();
  const { uid } = useSignedIn();
  const [removing, setRemoving] = useState(false);
  const [taxing, setTaxing] = useState(false);
  const { displayName: name, role, email, activeAt } = member;
  const isMe = member.uid === uid;
  const choices = roleSchema.options.filter(
    (to) => to === role || (mine !== null && canChangeRole(mine, role, to)),
  );
  const change = useAction(async (to: Role) => {
    const put = async (value: Role) => {
      await api.patch(`t/${tenant.id}/members/${member.uid}`, { body: { role: value } });
      onRole(value);
    };
    await put(to);
    toast({
      message: t('members.changed', { name, role: app(`roles.${to}`) }),
      undo: {
        label: app('undo'),
        run: () => void put(role).catch(() => toast({ message: t('members.undoFailed'), tone: 'error' })),
      },
    });
  });
  const works = isAtLeast(role, 'provider');
  const removable = isMe || (mine !== null && canManageRole(mine, role));
  const buys = role === 'client';
  const workspace = `/w/${tenant.slug}`;
  return (
    <>
      <Avatar name={name} seed={member.uid} />
      <RowText
        title={
          <>
            {name}
            {isMe ? <Badge tone="neutral">{t('members.you')}</Badge> : null}
          </>
        }
      >
        {email ?? t('members.noAddress')} · {t('members.active', { when: format.relative(activeAt) })}
        <ErrorNote error={change.error} />
      </RowText>
      <div className={classes.role}>
        <SelectField<Role>
          label={t('members.roleOf', { name })}
          value={role}
          disabled={choices.length < 2 || change.pending}
          onChange={(to) => void change.run(to)}
          options={choices.map((value) => ({ value, label: app(`roles.${value}`) }))}
        />
      </div>
      {works || buys || removable ? (
        <DisclosureMenu name={t('members.more', { name })} label={<IconDots size={20} aria-hidden />}>
          {(close) => (
            <>
              {works ? (
                <>
                  <MenuLink to={`${workspace}/profile?provider=${member.uid}`} icon={<IconId size={18} />}>
                    {t('members.page')}
                  </MenuLink>
                  <MenuLink
                    to={`${workspace}/availability?provider=${member.uid}`}
                    icon={<IconClockHour4 size={18} />}
                  >
                    {t('members.hours')}
                  </MenuLink>
                </>
              ) : null}
              {buys ? (
                <MenuButton
                  icon={<IconReceiptTax size={18} />}
                  onClick={() => {
                    close();
                    setTaxing(true);
                  }}
                >
                  {t('members.tax')}
                </MenuButton>
              ) : null}
              {(works || buys) && removable ? <MenuDivider /> : null}
              {removable ? (
                <MenuButton
                  icon={<IconUserMinus size={18} />}
                  onClick={() => {
                    close();
                    setRemoving(true);
                  }}
                >
                  {t(isMe ? 'remove.leave' : 'remove.button')}
                </MenuButton>
              ) : null}
            </>
          )}
        </DisclosureMenu>
      ) : null}
      {taxing ? (
        <Suspense>
          <ClientTermsSheet client={member} onClose={() => setTaxing(false)} />
        </Suspense>
      ) : null}
      <RemoveMemberSheet
        member={member}
        isMe={isMe}
        open={removing}
        onClose={() => setRemoving(false)}
        onRemoved={onRemoved}
      />
    </>
  );
}
