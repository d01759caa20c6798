import { type MemberRow, type Role, roleSchema } from '@evergrow/domain/tenancy';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { QueryTabs } from '../../../ui/query-tabs.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Invitations } from './invitations.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { MemberLine } from './member-line.tsx';
import classes from './members-page.module.css';

type MemberPage = { items: MemberRow[]; nextCursor: string | null };

/** Who belongs to a business and in which role, and who is invited. */
export default function MembersPage() {
  const t = useT('tenancy');
  const app = useT('app');
  const { tenant } = useTenantView();
  useTitle(t('members.title'), tenant.name);
  const [parameters, setParameters] = useSearchParams();
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState(0);
  const tab = parameters.get('tab') === 'invitations' ? 'invitations' : 'members';
  const asked = roleSchema.safeParse(parameters.get('role'));
  const role: Role | null = asked.success ? asked.data : null;
  const pages = usePages<MemberRow, string>(`${tenant.id}/${role}`, async (cursor) => {
    const page = await api.get<MemberPage>(`t/${tenant.id}/members`, { query: { role, cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const setRole = (value: Role | '') => {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete('role');
    else next.set('role', value);
    setParameters(next, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={t('members.title')}
        lead={t('members.lead')}
        actions={
          <Button icon={<IconUserPlus size={20} aria-hidden />} onClick={() => setInviting(true)}>
            {t('invite.button')}
          </Button>
        }
      />
      <QueryTabs
        name="tab"
        label={t('members.title')}
        current={tab}
        tabs={[
          { value: 'members', label: t('members.tab') },
          { value: 'invitations', label: t('invitations.tab') },
        ]}
      />
      {tab === 'invitations' ? (
        <Invitations key={invited} onInvite={() => setInviting(true)} />
      ) : (
        <>
          <div className={classes.filter}>
            <SelectField<Role | ''>
              label={t('members.filter')}
              value={role ?? ''}
              placeholder={t('members.everyRole')}
              clearable
              onChange={setRole}
              options={roleSchema.options
                .toReversed()
                .map((value) => ({ value, label: app(`roles.${value}`) }))}
            />
          </div>
          <PageList
            pages={pages}
            label={t('members.title')}
            keyOf={({ uid }) => uid}
            empty={
              <EmptyState icon={<IconUsers />} title={t('members.emptyTitle')}>
                {t('members.emptyHint')}
              </EmptyState>
            }
            row={(member) => (
              <MemberLine
                member={member}
                onRole={(changed) =>
                  pages.update((items) =>
                    items.map((item) => (item.uid === member.uid ? { ...item, role: changed } : item)),
                  )
                }
                onRemoved={() => pages.update((items) => items.filter(({ uid }) => uid !== member.uid))}
              />
            )}
          />
        </>
      )}
      <InviteSheet
        open={inviting}
        onClose={() => setInviting(false)}
        onInvited={() => setInvited(invited + 1)}
      />
    </>
  );
}
